"""The paper edition of a quiz: questions with an answer sheet, and the key apart from them."""
