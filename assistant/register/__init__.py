"""Every target and every duty of a document, each with its clause."""
