"""One site's knowledge between reading and writing: what is placed where, under which address."""
