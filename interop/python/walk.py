"""The way of a payment with the synchronous half of `wechatpayv3`, each step through the package's own function.

`run.py` owns the client and the judging of answers; this file is the list of steps between the certificates and
the bad signatures. Notifications are verified and opened by the package.
"""

import gzip
import hashlib
import http.server
import json
import pathlib
import queue
import tempfile
import threading

from sandbox import ORDER_MARK, SETTINGS, admin, yesterday
from wechatpayv3 import WeChatPayType

ORDER = f"INTEROPPYTHON{ORDER_MARK}"
AMOUNT = {"total": 100, "currency": "CNY"}
ARRIVED = queue.Queue()


class Receiver(http.server.BaseHTTPRequestHandler):
    """Takes notifications in; probes with a false signature belong to the deal and are refused."""

    wechatpay = None

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8")
        try:
            told = self.wechatpay.callback(dict(self.headers.items()), body)
        except Exception:
            told = None
        self.send_response(204 if told else 401)
        self.send_header("Content-Length", "0")
        self.end_headers()
        if told:
            ARRIVED.put(told)

    def log_message(self, *words):
        """The table is all that is printed."""


def start_receiver():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}/notify"


def steps(judge):
    """`judge(run, call, status)` makes a call, judges status and signature, and gives the text of the answer."""
    url = start_receiver()

    def prepay(run, number, amount=AMOUNT, status=200):
        pay = run["wechatpay"].pay
        call = lambda: pay("互操作 interop", number, amount, notify_url=url, pay_type=WeChatPayType.NATIVE)
        return json.loads(judge(run, call, status))

    def create(run):
        return prepay(run, ORDER)["code_url"]

    def other_content(run):
        refusal = prepay(run, ORDER, {"total": 101, "currency": "CNY"}, 403)
        wanted(refusal["code"] == "OUT_TRADE_NO_USED", refusal)
        return refusal["code"]

    def query(run):
        found = json.loads(judge(run, lambda: run["wechatpay"].query(out_trade_no=ORDER)))
        wanted(found["out_trade_no"] == ORDER, found)
        return found["trade_state"]

    def pay(run):
        """What the customer does. From here on it is known whom to believe."""
        Receiver.wechatpay = run["wechatpay"]
        admin(f"pay/{ORDER}/pay", {})
        return "paid"

    def notification(run):
        told = ARRIVED.get(timeout=20)["resource"]
        wanted(told["out_trade_no"] == ORDER and told["trade_state"] == "SUCCESS", told)
        return told["trade_state"]

    def refund(run):
        amount = {"refund": 40, "total": 100, "currency": "CNY"}
        call = lambda: run["wechatpay"].refund(ORDER + "R", amount, out_trade_no=ORDER)
        answer = json.loads(judge(run, call))
        wanted(answer["amount"]["refund"] == 40, answer)
        return answer["status"]

    def bill(run):
        day = yesterday()
        link = json.loads(judge(run, lambda: run["wechatpay"].trade_bill(day)))
        status, packed = run["wechatpay"].download_bill(link["download_url"])
        wanted(status == 200, (status, packed))
        return checked(gzip.decompress(packed), link, ORDER)

    def upload(run):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "a.png"
            path.write_bytes(b"not much of a picture\r\n--")
            answer = json.loads(judge(run, lambda: run["wechatpay"].image_upload(str(path))))
        return f"media_id of {len(answer['media_id'])} letters"

    def close(run):
        prepay(run, ORDER + "C")
        judge(run, lambda: run["wechatpay"].close(ORDER + "C"), 204)
        return "closed"

    return {
        "create": create,
        "duplicate": create,
        "other content": other_content,
        "query": query,
        "pay": pay,
        "notification": notification,
        "refund": refund,
        "bill": bill,
        "upload": upload,
        "close": close,
    }


def checked(text, link, order):
    """Judges the unpacked text of a bill; the package leaves that to its users."""
    found = hashlib.sha1(text).hexdigest()
    wanted(found == link["hash_value"].lower(), f"SHA-1 {link['hash_value']}, not {found}")
    lines = [line for line in text.decode("utf-8").splitlines() if f"`{order}," in line]
    # One line of the payment, one of the refund.
    wanted(len(lines) == 2, f"{len(lines)} lines of {order}")
    return f"{len(text)} bytes"


def wanted(holds, what):
    if not holds:
        raise AssertionError(f"not what was wanted: {what}")
