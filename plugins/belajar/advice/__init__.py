"""What an editor would advise: countable rules of good modules and items, beyond what must hold.

Nothing here stops a build. `belajar check` prints it, and a test holds the portal's own content to
it. Every rule has a stable code that begins with S.
"""
