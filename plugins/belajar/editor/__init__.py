"""What text editors show of our files while they are written: help, examples, skeletons."""
