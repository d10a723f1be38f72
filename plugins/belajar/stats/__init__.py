"""How many items there are of what, and what is lacking, for an editorial meeting."""
