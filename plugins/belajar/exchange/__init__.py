"""Quizzes from and to what other tools write: sheets, Moodle XML, GIFT, Aiken, check-lists."""
