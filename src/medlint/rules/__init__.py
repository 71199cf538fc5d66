"""Rules as data: schema, loading, compiling, their own examples, their pages. May not run on articles."""
