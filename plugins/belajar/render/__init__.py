"""Model in, HTML and client data out. Imports `belajar.schema`, never mkdocs."""
