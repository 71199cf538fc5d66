"""From bytes to a ``Document``. May not know of rules, configuration or the disk."""
