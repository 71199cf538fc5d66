"""What a sign-off is bound to: the words that readers see, and whether an edit leaves them as they were signed.

Pure: may not open files, nor know who may sign or what follows when a sign-off does not hold.
"""
