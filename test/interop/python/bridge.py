"""Answers requests, one line of JSON each, with the unmodified bittensor package: its SDK and its command line.

A request is {"sdk": name of a method of subtensor, "options": {...}} or {"btcli": [words], "answers": [texts]}; the answer
has "value", or "tables", "text" and "status", or "error".
"""

import json
import os
import sys

# Answers leave by the real standard output; what the package prints does not.
answers = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)

import bittensor
from bittensor.commands import ListDelegatesCommand
from bittensor.utils.registration import create_pow

import console
import plain


def open_subtensor(endpoint):
    return bittensor.subtensor(network=endpoint, log_verbose=False)


def sdk(subtensor, name, options):
    """Calls what a miner or validator would call; `wallet` is [name, hotkey], `keypair` a URI."""
    given = {key: argument(key, value) for key, value in options.items()}
    return {"value": plain.value(getattr(subtensor, name)(**given))}


def argument(key, value):
    if key == "wallet":
        return bittensor.wallet(name=value[0], hotkey=value[1])
    return value


def metagraph(subtensor, netuid, block=None):
    """A metagraph as `sync` fills it."""
    synced = bittensor.metagraph(netuid=netuid, lite=False, sync=False)
    synced.sync(block=block, lite=False, subtensor=subtensor)
    return {"value": plain.metagraph(synced)}


def pow_register(subtensor, wallet, netuid):
    """What `register` does, which itself refuses to run without torch even where no graphics card is to work."""
    wallet = argument("wallet", wallet)
    solved = create_pow(subtensor, wallet, netuid, output_in_place=False, cuda=False, num_processes=1)
    return {"value": plain.value(subtensor._do_pow_register(netuid, wallet, solved, wait_for_finalization=True))}


# What is asked for like a method of subtensor, and is none.
MORE = {"metagraph": metagraph, "pow_register": pow_register}


def btcli(subtensor, words, answers):
    """What the program `btcli` does with these words, and a person who gives these answers."""
    with console.listen(answers) as heard:
        status = 0
        try:
            run(bittensor.cli(args=words), subtensor)
        except SystemExit as ended:
            status = ended.code or 0
    return {"tables": heard.tables, "text": heard.text(), "status": status}


def run(program, subtensor):
    """The list of delegates is asked of their archive whatever the network; here it is asked of ours."""
    if program.config.subcommand == "list_delegates":
        ListDelegatesCommand._run(program, subtensor)
    else:
        program.run()


def answer(subtensor, request):
    if "btcli" in request:
        return btcli(subtensor, request["btcli"] + ["--no_version_checking"], request["answers"])
    if request["sdk"] in MORE:
        return MORE[request["sdk"]](subtensor, **request["options"])
    return sdk(subtensor, request["sdk"], request["options"])


def main(endpoint):
    requests = os.fdopen(os.dup(0))
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    # The list of well-known delegates is on the internet: an address that has none stands for it.
    bittensor.__delegates_details_url__ = endpoint.replace("ws:", "http:")
    subtensor = open_subtensor(endpoint)
    for line in requests:
        try:
            result = answer(subtensor, json.loads(line))
        except Exception as error:
            result = {"error": f"{type(error).__name__}: {error}"}
        answers.write(json.dumps(result) + "\n")
        answers.flush()


main(sys.argv[1])
