"""What both halves of `wechatpayv3` need to know of the sandbox: its settings and its admin calls."""

import datetime
import json
import os
import pathlib
import sys
import urllib.request

SETTINGS = json.loads(pathlib.Path(os.environ["WXPAY_SANDBOX_SETTINGS"]).read_text("utf-8"))
OWN_MODE = "certificate" if SETTINGS["mode"] == "certificate" else "public-key"
TRUSTING = sys.argv[1] if len(sys.argv) > 1 else OWN_MODE
# Whether the package keeps its own host, because a proxy leads it to the sandbox.
IS_BUILT_IN = bool(os.environ.get("INTEROP_BUILT_IN_HOST"))
ORDER_MARK = f"{os.environ.get('INTEROP_MARK', '')}{SETTINGS['mode'][0]}{TRUSTING[0]}".upper()


def admin(path, body):
    """What a merchant has no call for."""
    request = urllib.request.Request(
        f"{SETTINGS['base_url']}/_sandbox/{path}",
        data=json.dumps(body).encode("utf-8"),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=15) as answer:
        return json.loads(answer.read())


def yesterday():
    """Lets a day pass by the sandbox's clock, and names the day that is over."""
    now = admin("clock", {"advance_seconds": 24 * 60 * 60})["now"]
    china = datetime.timezone(datetime.timedelta(hours=8))
    today = datetime.datetime.fromtimestamp(now, china).date()
    return str(today - datetime.timedelta(days=1))
