"""Text in, typed model out, every mistake with its place. Imports nothing of ours."""
