"""Makes, opens and uses wallets with an official library: one request as JSON on standard input, the answer on standard output.

The library is "bittensor" (7.2.1, pure Python) or "bittensor_wallet" (of today, in Rust).
"""

import base64
import importlib
import json
import os
import sys

answers = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)


def wallet(library, request):
    kind = library.wallet if library.__name__ == "bittensor" else library.Wallet
    return kind(name=request["name"], hotkey="default", path=request["path"])


def make(library, request):
    """A coldkey of a new mnemonic, encrypted where there is a password, and a hotkey."""
    made = wallet(library, request)
    mnemonics = {"coldkey": library.Keypair.generate_mnemonic(), "hotkey": library.Keypair.generate_mnemonic()}
    coldkey, hotkey = [key_of(library, mnemonic, request) for mnemonic in mnemonics.values()]
    password = request.get("password")
    made.coldkey_file.set_keypair(coldkey, encrypt=password is not None, overwrite=False, password=password)
    made.set_coldkeypub(coldkey, encrypt=False, overwrite=False)
    made.hotkey_file.set_keypair(hotkey, encrypt=False, overwrite=False, password=None)
    if request.get("form") is not None:
        {"ansible": as_ansible, "fernet": as_fernet}[request["form"]](library, made.coldkey_file, password)
    return {"coldkey": coldkey.ss58_address, "hotkey": hotkey.ss58_address, "mnemonics": mnemonics}


def key_of(library, mnemonic, request):
    if request.get("ed25519"):
        return library.Keypair.create_from_mnemonic(mnemonic, crypto_type=library.CRYPTO_ED25519)
    return library.Keypair.create_from_mnemonic(mnemonic)


def as_ansible(library, file, password):
    """As versions before 6 encrypted, which this one still reads."""
    legacy = importlib.import_module("bittensor.keyfile").legacy_encrypt_keyfile_data
    data = library.decrypt_keyfile_data(file.keyfile_data, password)
    file._write_keyfile_data_to_file(legacy(data, password), overwrite=True)


def as_fernet(library, file, password):
    """As the first versions encrypted. This one opens such files and has nothing left that writes them."""
    from cryptography.fernet import Fernet
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

    salt = b"Iguesscyborgslikemyselfhaveatendencytobeparanoidaboutourorigins"
    derived = PBKDF2HMAC(algorithm=hashes.SHA256(), salt=salt, length=32, iterations=10000000).derive(password.encode())
    data = library.decrypt_keyfile_data(file.keyfile_data, password)
    sealed = Fernet(base64.urlsafe_b64encode(derived)).encrypt(data)
    assert library.decrypt_keyfile_data(sealed, password) == data
    file._write_keyfile_data_to_file(sealed, overwrite=True)


def import_(library, request):
    """Whose key an export of polkadot.js is."""
    return {"address": library.Keypair.create_from_encrypted_json(request["json"], request["password"]).ss58_address}


def read_public(library, request):
    """Whose the public halves of a wallet are that has nothing else."""
    opened = wallet(library, request)
    return {
        "coldkeypub": opened.coldkeypub_file.get_keypair(None).ss58_address,
        "hotkeypub": library.__name__ == "bittensor_wallet" and opened.hotkeypub_file.get_keypair(None).ss58_address,
    }


def make_public(library, request):
    """A wallet that holds nothing but the public half of a coldkey."""
    keypair = library.Keypair.create_from_uri("//Watched")
    wallet(library, request).set_coldkeypub(library.Keypair(ss58_address=keypair.ss58_address), encrypt=False, overwrite=False)
    return {"coldkey": keypair.ss58_address}


def open_(library, request):
    """What is in a wallet, and a signature of its coldkey."""
    opened = wallet(library, request)
    coldkey = opened.coldkey_file.get_keypair(request.get("password"))
    return {
        "coldkey": coldkey.ss58_address,
        "coldkeypub": opened.coldkeypub_file.get_keypair(None).ss58_address,
        "hotkey": opened.hotkey_file.get_keypair(None).ss58_address,
        "hotkeypub": library.__name__ == "bittensor_wallet" and opened.hotkeypub_file.get_keypair(None).ss58_address,
        "signature": "0x" + bytes(coldkey.sign(request["message"].encode())).hex(),
    }


def verify(library, request):
    keypair = library.Keypair(ss58_address=request["address"])
    return {"valid": keypair.verify(request["message"].encode(), request["signature"])}


ACTS = {"make": make, "open": open_, "verify": verify, "import": import_, "make-public": make_public, "read-public": read_public}


def main():
    request = json.load(sys.stdin)
    library = importlib.import_module(request["library"])
    try:
        result = ACTS[request["do"]](library, request)
    except Exception as error:
        result = {"error": f"{type(error).__name__}: {error}"}
    answers.write(json.dumps(result))


main()
