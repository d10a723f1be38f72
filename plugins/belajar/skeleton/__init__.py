"""What `belajar new` writes: files that pass every check, with examples marked as examples."""
