"""A form definition as JSON and back: versioned, complete and strict.

Only what differs from the default is written. Reading refuses unknown and missing keys and wrong types, because a
definition that was half understood would ask people the wrong questions.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from enum import Enum

from allmende.town_hall.forms.schema import Field, FormDefinition, Group

FORMAT = 1

_ELEMENTS: dict[str, type[Field | Group]] = {"field": Field, "group": Group}


class DefinitionFormatError(ValueError):
    """Stored JSON does not describe a form definition of this format."""


def to_json(definition: FormDefinition) -> dict[str, object]:
    """Return ``definition`` as data for ``json.dumps`` or a JSON column."""
    return {"format": FORMAT, "form": _write(definition)}


def from_json(data: object) -> FormDefinition:
    """Build the definition that ``to_json`` wrote; raise ``DefinitionFormatError`` for anything else."""
    if not isinstance(data, dict) or set(data) != {"format", "form"} or data["format"] != FORMAT:
        raise DefinitionFormatError(f"not a form definition of format {FORMAT}")
    definition = _read_dataclass(FormDefinition, data["form"], "form")
    assert isinstance(definition, FormDefinition)  # noqa: S101 (tells the type checker what was just built)
    return definition


def _write(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        written: dict[str, object] = {}
        for item in _fields(type(value)):
            content = getattr(value, item.name)
            if content != item.default:
                written[item.name] = _write(content)
        for tag, cls in _ELEMENTS.items():
            if type(value) is cls:
                written["element"] = tag
        return written
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_write(item) for item in value]
    return value


@functools.cache
def _fields(cls: type) -> tuple[dataclasses.Field[object], ...]:
    return tuple(item for item in dataclasses.fields(cls) if item.init)


@functools.cache
def _hints(cls: type) -> dict[str, object]:
    return typing.get_type_hints(cls)


def _read_dataclass(cls: type, data: object, where: str) -> object:
    if not isinstance(data, dict):
        raise DefinitionFormatError(f"{where}: object expected")
    known = {item.name: item for item in _fields(cls)}
    unknown = set(data) - set(known)
    if unknown:
        raise DefinitionFormatError(f"{where}: unknown keys {sorted(map(str, unknown))}")
    arguments: dict[str, object] = {}
    for name, item in known.items():
        if name in data:
            arguments[name] = _read(_hints(cls)[name], data[name], f"{where}.{name}")
        elif item.default is dataclasses.MISSING:
            raise DefinitionFormatError(f"{where}: {name} is missing")
    try:
        return cls(**arguments)
    except ValueError as error:
        raise DefinitionFormatError(f"{where}: {error}") from error


def _read(hint: object, data: object, where: str) -> object:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        if not isinstance(data, list):
            raise DefinitionFormatError(f"{where}: list expected")
        return tuple(_read(arguments[0], item, f"{where}[{index}]") for index, item in enumerate(data))
    if origin in {typing.Union, types.UnionType}:
        return _read_union(arguments, data, where)
    assert isinstance(hint, type)  # noqa: S101 (the model uses no other kind of annotation)
    if issubclass(hint, Enum):
        try:
            return hint(data)
        except ValueError as error:
            raise DefinitionFormatError(f"{where}: {error}") from error
    if dataclasses.is_dataclass(hint):
        return _read_dataclass(hint, data, where)
    if type(data) is not hint:  # ``bool`` must not pass for ``int``.
        raise DefinitionFormatError(f"{where}: {hint.__name__} expected")
    return data


def _read_union(arguments: tuple[object, ...], data: object, where: str) -> object:
    if set(arguments) == set(_ELEMENTS.values()):
        if not isinstance(data, dict) or data.get("element") not in _ELEMENTS:
            raise DefinitionFormatError(f"{where}: field or group expected")
        content = {key: value for key, value in data.items() if key != "element"}
        return _read_dataclass(_ELEMENTS[data["element"]], content, where)
    if data is None:
        return None
    (hint,) = (argument for argument in arguments if argument is not type(None))
    return _read(hint, data, where)
