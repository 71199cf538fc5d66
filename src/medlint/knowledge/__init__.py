"""What is true: analytes, medicines, conditions and how they go together, each with its source."""
