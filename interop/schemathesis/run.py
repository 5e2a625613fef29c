"""Throws requests that schemathesis makes up from openapi/wechatpay-v3.json at a running sandbox.

    WXPAY_SANDBOX_SETTINGS=settings.json python run.py [--examples 2] [--seconds 150] [--seed N]

Each request is signed as a merchant would sign it. Wanted of every operation: no answer of 500 or above,
no answer that takes longer than ten seconds, every answer as the schema says. Ends with the seed and
`N passed, N failed`; an operation that was left out for want of time counts as neither, and is counted.
"""

import argparse
import base64
import json
import os
import pathlib
import random
import re
import secrets
import sys
import time

import requests
import schemathesis
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance

SETTINGS = json.loads(pathlib.Path(os.environ["WXPAY_SANDBOX_SETTINGS"]).read_text("utf-8"))
SCHEMA = pathlib.Path(__file__).parents[2] / "openapi" / "wechatpay-v3.json"
META = re.compile(rb'name="meta"[^\n]*\n(?:[^\r\n]+\r?\n)*\r?\n(.*?)\r?\n--', re.DOTALL)


class Signature(requests.auth.AuthBase):
    """The hook: signs what is really sent (of an upload, its meta part)."""

    key = serialization.load_pem_private_key(SETTINGS["merchant_private_key"].encode(), None)

    def __call__(self, request):
        body = request.body or b""
        body = body.encode() if isinstance(body, str) else body
        if request.headers.get("Content-Type", "").startswith("multipart/form-data"):
            meta = META.search(body)
            body = meta.group(1) if meta else body
        timestamp, nonce = str(int(time.time())), secrets.token_hex(16)
        head = f"{request.method}\n{request.path_url}\n{timestamp}\n{nonce}\n".encode()
        signed = self.key.sign(head + body + b"\n", padding.PKCS1v15(), hashes.SHA256())
        items = {
            "mchid": SETTINGS["mchid"],
            "nonce_str": nonce,
            "timestamp": timestamp,
            "serial_no": SETTINGS["merchant_serial"],
            "signature": base64.b64encode(signed).decode(),
        }
        items = ",".join(f'{name}="{value}"' for name, value in items.items())
        request.headers["Authorization"] = f"WECHATPAY2-SHA256-RSA2048 {items}"
        request.headers["Wechatpay-Serial"] = SETTINGS["platform_certificate_serial"]
        return request


def main():
    arguments = parsed()
    print(f"seed {arguments.seed}", flush=True)
    schema = schemathesis.openapi.from_path(str(SCHEMA))
    operations = [result.ok() for result in schema.get_all_operations()]
    # If time runs out, another seed reaches others.
    random.Random(arguments.seed).shuffle(operations)
    deadline = time.monotonic() + arguments.seconds
    tally = {"passed": 0, "failed": 0, "left out": 0, "requests": 0, "accepted": 0}
    with requests.Session() as session:
        session.trust_env = False
        for operation in operations:
            if time.monotonic() > deadline:
                tally["left out"] += 1
                continue
            fault = attempt(operation, session, arguments, tally)
            tally["failed" if fault else "passed"] += 1
            if fault:
                print(f"FAIL {operation.method.upper()} {operation.path}: {fault}", flush=True)
    print(f"{tally['requests']} requests, {tally['accepted']} accepted, {tally['left out']} operations left out")
    print(f"{tally['passed']} passed, {tally['failed']} failed")
    return 1 if tally["failed"] or not tally["accepted"] else 0


def attempt(operation, session, arguments, tally):
    """Sends some requests to one operation; gives what was wrong with the first bad answer."""

    @seed(arguments.seed)
    @settings(
        max_examples=arguments.examples,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def test(case):
        tally["requests"] += 1
        if isinstance(case.body, dict) and "mchid" in case.body:
            case.body["mchid"] = SETTINGS["mchid"]
        answer = case.call(
            base_url=SETTINGS["base_url"], session=session, auth=Signature(), timeout=10
        )
        tally["accepted"] += answer.status_code < 300
        # Brands sign by a scheme of their own, which the sandbox does not speak yet: it must say so.
        is_brand = operation.path.startswith("/brand/")
        is_refused = answer.status_code == 401
        if is_refused != is_brand or (is_brand and answer.json()["code"] != "SIGN_ERROR"):
            raise AssertionError(f"{answer.status_code} {answer.text}")
        checks = [not_a_server_error, response_schema_conformance]
        case.validate_response(answer, checks=checks)

    try:
        test()
    except Exception as error:  # whatever it is, the operation has failed
        return " ".join(f"{type(error).__name__}: {error}".split())[:600]
    return None


def parsed():
    parser = argparse.ArgumentParser()
    parser.add_argument("--examples", type=int, default=2)
    parser.add_argument("--seconds", type=int, default=150)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1 << 32))
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
