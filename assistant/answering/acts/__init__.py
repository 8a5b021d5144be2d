"""What is told of documents themselves: number, date, issuer, signer, effect, names that they explain."""
