"""The table of shapes as a JSON Schema, for editors that complete and check ``medlint.yaml``."""

from __future__ import annotations

from typing import Any

from medlint.config.shapes import CONFIG, Shape


def json_schema() -> dict[str, Any]:
    """A JSON Schema of ``medlint.yaml``, for editors."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "medlint.yaml"}
    return {**head, **_schema(CONFIG)}


def _schema(shape: Shape) -> dict[str, Any]:
    made: dict[str, Any] = {"description": shape.about} if shape.about else {}
    if shape.kind == "record":
        properties = {key: _schema(item) for key, item in shape.keys.items()}
        made |= {"type": "object", "properties": properties, "additionalProperties": False}
        needed = [key for key, item in shape.keys.items() if item.needed]
        return made | ({"required": needed} if needed else {})
    if shape.of:
        inner = _schema(shape.of)
        if shape.kind == "map":
            return made | {"type": "object", "additionalProperties": inner}
        return made | {"type": "array", "items": inner}
    return made | _scalar_schema(shape)


def _scalar_schema(shape: Shape) -> dict[str, Any]:
    if shape.kind == "texts":
        return {"type": "array", "items": {"type": "string", "minLength": 1}}
    if shape.kind in ("whole", "number"):
        return {"type": "integer" if shape.kind == "whole" else "number", "exclusiveMinimum": 0}
    if shape.choices:
        return {"enum": list(shape.choices)}
    return {"type": "string"} | ({"pattern": f"^{shape.pattern}$"} if shape.pattern else {})
