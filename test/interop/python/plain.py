"""Values of the SDK as JSON has them. Amounts are rao, as digits."""

import dataclasses
import enum

import numpy
from bittensor.utils.balance import Balance


def value(it):
    if isinstance(it, Balance):
        return str(it.rao)
    if isinstance(it, (numpy.ndarray, numpy.generic)):
        return value(it.tolist())
    if isinstance(it, (list, tuple, set)):
        return [value(each) for each in it]
    if isinstance(it, dict):
        return {str(key): value(each) for key, each in it.items()}
    if isinstance(it, enum.Enum):
        return it.name
    if dataclasses.is_dataclass(it):
        return {field.name: value(getattr(it, field.name)) for field in dataclasses.fields(it)}
    if it is None or isinstance(it, (bool, int, float, str)):
        return it
    if hasattr(it, "value"):
        return value(it.value)
    return str(it)


# What a metagraph has one of for each neuron.
COLUMNS = ["uids", "S", "R", "I", "E", "C", "T", "Tv", "D", "B", "W", "last_update", "validator_permit", "active"]


def metagraph(it):
    columns = {name: value(getattr(it, name)) for name in COLUMNS}
    axons = [f"{axon.ip}:{axon.port}" for axon in it.axons]
    return {"n": int(it.n), "block": int(it.block), "hotkeys": it.hotkeys, "coldkeys": it.coldkeys, "axons": axons, **columns}
