"""From a ``Report`` to what people and programs read. May not decide anything: no severity, no exit code."""
