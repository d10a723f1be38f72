"""Pictures and papers that are set in type when a site is built: cards for sharing, posters."""
