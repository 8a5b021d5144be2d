"""The command line: prints; nothing below it prints."""
