"""Drives the asynchronous half of the PyPI package `wechatpayv3`, as published, along the way of a payment.

    WXPAY_SANDBOX_SETTINGS=settings.json python flow.py certificate|public-key

The argument says which kind of platform key (平台证书 or 微信支付公钥) this run believes in. Every answer
and notification is verified by the package itself. Prints one line per step, `name TAB ok|FAIL TAB remark`,
and exits 1 if any step failed.
"""

import asyncio
import gzip
import json
import pathlib
import sys
import tempfile

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from sandbox import IS_BUILT_IN, ORDER_MARK, SETTINGS, TRUSTING, admin, yesterday
from walk import checked
from wechatpayv3.async_ import AsyncWeChatPay, WeChatPayType, core

ORDER = f"INTEROPASYNC{ORDER_MARK}"


class SandboxCore(core.AsyncCore):
    """The package's core with another address; the host is written into its constructor."""

    @property
    def _gate_way(self):
        return SETTINGS["base_url"]

    @_gate_way.setter
    def _gate_way(self, built_in):
        """The constructor's own host is dropped here."""


# `AsyncWeChatPay` looks this name up each time it is constructed.
if not IS_BUILT_IN:
    core.AsyncCore = SandboxCore


def client(url, private_key=None, **trust):
    # The package sends the id of the public key with each request, so both kinds work side by side.
    if TRUSTING == "public-key" and not trust:
        trust = {"public_key": SETTINGS["public_key"], "public_key_id": SETTINGS["public_key_id"]}
    return AsyncWeChatPay(
        wechatpay_type=WeChatPayType.NATIVE,
        mchid=SETTINGS["mchid"],
        private_key=private_key or SETTINGS["merchant_private_key"],
        cert_serial_no=SETTINGS["merchant_serial"],
        appid=SETTINGS["appid"],
        apiv3_key=SETTINGS["apiv3_key"],
        notify_url=url,
        timeout=(5, 15),
        **trust,
    )


class Receiver:
    """Takes notifications in and lets the package verify and open them."""

    def __init__(self):
        self.arrived = asyncio.Queue()
        self.wechatpay = None
        self.url = None

    async def start(self):
        server = await asyncio.start_server(self.serve, "127.0.0.1", 0)
        self.url = "http://127.0.0.1:{}/notify".format(server.sockets[0].getsockname()[1])

    async def serve(self, reader, writer):
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")[1:]
        headers = dict(line.split(": ", 1) for line in head if line)
        body = await reader.readexactly(int(headers["Content-Length"]))
        try:
            told = self.wechatpay.callback(headers, body.decode())
        except Exception:
            # Probes with a false signature belong to the deal; they are refused.
            told = None
        line = "204 No Content" if told else "401 Unauthorized"
        writer.write(f"HTTP/1.1 {line}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
        await writer.drain()
        writer.close()
        if told:
            await self.arrived.put(told)


async def main():
    receiver = Receiver()
    await receiver.start()
    failed = 0
    async with client(receiver.url) as wechatpay:
        receiver.wechatpay = wechatpay
        steps = {
            "certificates": lambda: certificates(wechatpay),
            "create": lambda: create(wechatpay, ORDER),
            "duplicate": lambda: create(wechatpay, ORDER),
            "other content": lambda: other_content(wechatpay),
            "query": lambda: query(wechatpay),
            "pay": pay,
            "notification": lambda: notification(receiver),
            "refund": lambda: refund(wechatpay),
            "bill": lambda: bill(wechatpay),
            "upload": lambda: upload(wechatpay),
            "close": lambda: close(wechatpay),
            "wrong signature": lambda: wrong_signature(receiver.url),
            "wrong platform key": lambda: wrong_platform_key(receiver.url),
        }
        for name, step in steps.items():
            try:
                print(name, "ok", await step(), sep="\t", flush=True)
            except Exception as error:  # whatever it is, the table has to show it
                failed = 1
                print(name, "FAIL", " ".join(repr(error).split())[:300], sep="\t", flush=True)
    return failed


async def certificates(wechatpay):
    if TRUSTING == "public-key":
        return "public key"
    return f"{len(wechatpay._core._certificates)} downloaded"


async def create(wechatpay, order):
    answer = await wechatpay.pay(
        description="互操作 interop", out_trade_no=order, amount={"total": 100, "currency": "CNY"}
    )
    return good(answer)["code_url"]


async def other_content(wechatpay):
    code, text = await wechatpay.pay(
        description="互操作 interop", out_trade_no=ORDER, amount={"total": 101, "currency": "CNY"}
    )
    assert code == 403 and json.loads(text)["code"] == "OUT_TRADE_NO_USED", (code, text)
    return "OUT_TRADE_NO_USED"


async def query(wechatpay):
    found = good(await wechatpay.query(out_trade_no=ORDER))
    assert found["out_trade_no"] == ORDER, found
    return found["trade_state"]


async def pay():
    """What the customer does."""
    await asyncio.to_thread(admin, f"pay/{ORDER}/pay", {})
    return "paid"


async def notification(receiver):
    told = await asyncio.wait_for(receiver.arrived.get(), 20)
    assert told["resource"]["out_trade_no"] == ORDER, told["event_type"]
    return told["resource"]["trade_state"]


async def refund(wechatpay):
    amount = {"refund": 40, "total": 100, "currency": "CNY"}
    answer = await wechatpay.refund(out_refund_no=ORDER + "R", amount=amount, out_trade_no=ORDER)
    return good(answer)["status"]


async def bill(wechatpay):
    day = await asyncio.to_thread(yesterday)
    link = good(await wechatpay.trade_bill(day))
    code, packed = await wechatpay.download_bill(link["download_url"])
    assert code == 200, (code, packed)
    return checked(gzip.decompress(packed), link, ORDER)


async def upload(wechatpay):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "a.png"
        path.write_bytes(b"not much of a picture\r\n--")
        answer = await wechatpay.image_upload(str(path))
        # The package forgets to wait for its own helper.
        if asyncio.iscoroutine(answer):
            answer = await answer
    answer = good(answer)
    return f"media_id of {len(answer['media_id'])} letters"


async def close(wechatpay):
    await create(wechatpay, ORDER + "C")
    code, text = await wechatpay.close(ORDER + "C")
    assert code == 204, (code, text)
    return code


async def wrong_signature(url):
    """Signs with a stranger's key: the sandbox has to refuse."""
    stranger = rsa.generate_private_key(65537, 2048).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    try:
        async with client(url, stranger.decode()) as wechatpay:
            code, text = await wechatpay.query(out_trade_no=ORDER)
    except Exception as refused:
        # In certificate mode it cannot even download the certificates.
        assert "certificate" in str(refused), refused
        return "no certificates for a stranger"
    assert code == 401 and json.loads(text)["code"] == "SIGN_ERROR", (code, text)
    return "401 SIGN_ERROR"


async def wrong_platform_key(url):
    """Believes in a stranger's platform key: the package has to refuse an honest answer."""
    public = serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    stranger = rsa.generate_private_key(65537, 2048).public_key().public_bytes(*public).decode()
    # In certificate mode the stranger's key goes by the certificate's number.
    kind = "platform_certificate_serial" if TRUSTING == "certificate" else "public_key_id"
    async with client(url, public_key=stranger, public_key_id=SETTINGS[kind]) as wechatpay:
        try:
            answer = await wechatpay.query(out_trade_no=ORDER)
        except Exception as refused:
            assert str(refused) == "failed to verify the signature", refused
            return "refused by the package"
    raise AssertionError(f"answered {answer[0]}, should have been refused")


def good(answer):
    code, text = answer
    assert code == 200, answer
    return json.loads(text)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
