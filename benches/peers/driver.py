"""Two of the clients of `cargo bench --bench peers`: the halves of the PyPI package `wechatpayv3`, as published.

    WXPAY_SANDBOX_SETTINGS=settings.json python driver.py sync|async MARK

Orders come in on standard input and are answered by one line each; benches/src/peers/driver.rs says how. `sync`
calls from threads of one process, `async` from tasks of one event loop. The host is written into the package's
constructors; interop/README.md says how it is replaced without touching a line of the package.
"""

import asyncio
import json
import os
import pathlib
import platform
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import count

from wechatpayv3 import WeChatPay, WeChatPayType
from wechatpayv3 import core as sync_core
from wechatpayv3.async_ import AsyncWeChatPay
from wechatpayv3.async_ import WeChatPayType as AsyncWeChatPayType
from wechatpayv3.async_ import core as async_core

SETTINGS = json.loads(pathlib.Path(os.environ["WXPAY_SANDBOX_SETTINGS"]).read_text("utf-8"))
WORLD, MARK = sys.argv[1:3]
QUERIED = f"PEER{MARK}QUERIED"
NUMBERS = count(1)
MOST_IN_FLIGHT = 64


def with_address(built_in):
    """A subclass whose address is the sandbox's, whatever the constructor says."""

    class Core(built_in):
        @property
        def _gate_way(self):
            return SETTINGS["base_url"]

        @_gate_way.setter
        def _gate_way(self, dropped):
            """The constructor's own host."""

    return Core


sync_core.Core = with_address(sync_core.Core)
async_core.AsyncCore = with_address(async_core.AsyncCore)


def client(make, kind):
    return make(
        wechatpay_type=kind.NATIVE,
        mchid=SETTINGS["mchid"],
        private_key=SETTINGS["merchant_private_key"],
        cert_serial_no=SETTINGS["merchant_serial"],
        appid=SETTINGS["appid"],
        apiv3_key=SETTINGS["apiv3_key"],
        notify_url="https://example.com/notify",
        timeout=(5, 15),
        public_key=SETTINGS["public_key"],
        public_key_id=SETTINGS["public_key_id"],
    )


def order(number=None):
    """The arguments of the package's `pay`."""
    return {
        "description": "茉莉花茶 Jasmine tea",
        "out_trade_no": number or f"PEER{MARK}{next(NUMBERS)}",
        "amount": {"total": 100, "currency": "CNY"},
    }


def judge(operation, answer):
    """The package hands over status and text; what a user does next is done here."""
    status, text = answer
    found = json.loads(text)
    if status != 200:
        raise RuntimeError(f"{status} {found.get('code')}")
    if operation == "query" and found["out_trade_no"] != QUERIED:
        raise RuntimeError("another order")
    if operation == "create" and not found["code_url"]:
        raise RuntimeError("no code_url")


def say(*words):
    print(*words, sep="\t", flush=True)


def one_line(error):
    return " ".join(f"{type(error).__name__}: {error}".split())


def main_sync():
    wechatpay = client(WeChatPay, WeChatPayType)
    judge("create", wechatpay.pay(**order(QUERIED)))
    operations = {
        "create": lambda: judge("create", wechatpay.pay(**order())),
        "query": lambda: judge("query", wechatpay.query(out_trade_no=QUERIED)),
    }

    def caller(call, end):
        calls = 0
        while time.monotonic_ns() < end:
            call()
            calls += 1
        return calls

    say("ready", f"Python {platform.python_version()}, one process, threads")
    with ThreadPoolExecutor(MOST_IN_FLIGHT) as threads:
        for line in sys.stdin:
            word, *rest = line.split()
            if word == "probe":
                try:
                    operations[rest[0]]()
                    say("accepted")
                except Exception as error:  # whatever it is, it was not accepted
                    say("refused", one_line(error))
                continue
            call, (in_flight, milliseconds) = operations[word], map(int, rest)
            cpu, start = time.process_time_ns(), time.monotonic_ns()
            end = start + milliseconds * 1_000_000
            calls = sum(threads.map(lambda _: caller(call, end), range(in_flight)))
            say("done", calls, time.monotonic_ns() - start, time.process_time_ns() - cpu)


async def main_async():
    async with client(AsyncWeChatPay, AsyncWeChatPayType) as wechatpay:

        async def create(number=None):
            judge("create", await wechatpay.pay(**order(number)))

        async def query():
            judge("query", await wechatpay.query(out_trade_no=QUERIED))

        async def caller(call, end):
            calls = 0
            while time.monotonic_ns() < end:
                await call()
                calls += 1
            return calls

        await create(QUERIED)
        operations = {"create": create, "query": query}
        lines = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(lines), sys.stdin
        )
        say("ready", f"Python {platform.python_version()}, one process, one event loop")
        while line := (await lines.readline()).decode():
            word, *rest = line.split()
            if word == "probe":
                try:
                    await operations[rest[0]]()
                    say("accepted")
                except Exception as error:  # whatever it is, it was not accepted
                    say("refused", one_line(error))
                continue
            call, (in_flight, milliseconds) = operations[word], map(int, rest)
            cpu, start = time.process_time_ns(), time.monotonic_ns()
            end = start + milliseconds * 1_000_000
            calls = sum(await asyncio.gather(*(caller(call, end) for _ in range(in_flight))))
            say("done", calls, time.monotonic_ns() - start, time.process_time_ns() - cpu)


try:
    if WORLD == "sync":
        main_sync()
    else:
        asyncio.run(main_async())
except Exception as error:
    say("failed", one_line(error))
    sys.exit(1)
