"""The commands of `belajar`, one module each; besides `plugin.py` only they write files."""
