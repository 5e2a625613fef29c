"""Drives the PyPI package `wechatpayv3`, as published, against a running sandbox.

    WXPAY_SANDBOX_SETTINGS=settings.json python run.py [certificate|public-key]

The argument says which kind of platform key (平台证书 or 微信支付公钥) this run believes in;
without it the sandbox's own mode decides. Every answer is verified by the package itself.
Prints one line per step, `name TAB ok|FAIL TAB remark`, and exits 1 if any step failed.
"""

import json
import pathlib
import sys
from datetime import datetime
from functools import cache
from urllib.parse import urlencode

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from sandbox import IS_BUILT_IN, SETTINGS, TRUSTING, admin
from walk import steps as walk
from wechatpayv3 import WeChatPay, WeChatPayType, core
from wechatpayv3.type import RequestType
from wechatpayv3.utils import rsa_encrypt

SAMPLES = json.loads((pathlib.Path(__file__).parent.parent / "samples.json").read_text("utf-8"))
# Days pass while the clients take turns, and an order that nobody confirms expires: to each its own numbers.
for product in ("payafter", "smartretail"):
    for part in ("create", "query"):
        SAMPLES[product][part]["out_order_no"] += f"-P{TRUSTING[0]}"


def main():
    """Runs the steps in order; a failed one is reported and the rest still run."""
    failed = 0
    run = {}
    for name, step in STEPS.items():
        try:
            print(name, "ok", step(run), sep="\t", flush=True)
        except Exception as error:  # whatever it is, the table has to show it
            failed += 1
            print(name, "FAIL", describe(error), sep="\t", flush=True)
    return 1 if failed else 0


class SandboxCore(core.Core):
    """The package's core with another address, and a note of what it verified.

    The host is written into the package's constructor, which in certificate mode downloads the
    certificates before it returns; so the address must already be in place by then. A property of
    a subclass does that and leaves every line of the package as it is.
    """

    verified_by = None

    @property
    def _gate_way(self):
        return SETTINGS["base_url"]

    @_gate_way.setter
    def _gate_way(self, built_in):
        """The constructor's own host is dropped here."""

    def _verify_signature(self, headers, body):
        is_good = super()._verify_signature(headers, body)
        self.verified_by = headers.get("Wechatpay-Serial") if is_good else None
        return is_good


# `WeChatPay` looks this name up each time it is constructed.
if not IS_BUILT_IN:
    core.Core = SandboxCore


def client(private_key=None, **platform_key):
    return WeChatPay(
        wechatpay_type=WeChatPayType.MINIPROG,
        mchid=SETTINGS["mchid"],
        private_key=private_key or SETTINGS["merchant_private_key"],
        cert_serial_no=SETTINGS["merchant_serial"],
        appid=SETTINGS["appid"],
        apiv3_key=SETTINGS["apiv3_key"],
        timeout=(5, 15),
        **platform_key,
    )


def certificates(run):
    if TRUSTING == "certificate":
        # The constructor downloads, decrypts and checks the certificates by itself.
        wechatpay = client()
        run.update(wechatpay=wechatpay, id=SETTINGS["platform_certificate_serial"])
        serials = [f"{found.serial_number:X}" for found in wechatpay._core._certificates]
        equal(run["id"] in serials, True, "the signing certificate is listed")
        call(run, "/v3/certificates")
        return f"{len(serials)} downloaded"
    wechatpay = client(public_key=SETTINGS["public_key"], public_key_id=SETTINGS["public_key_id"])
    run.update(wechatpay=wechatpay, id=SETTINGS["public_key_id"])
    if SETTINGS["mode"] == "public-key":
        return refused(wechatpay, 404, "RESOURCE_NOT_EXISTS", "/v3/certificates")
    return f"{len(call(run, '/v3/certificates')['data'])} listed"


def edu_star_create(run):
    sample = SAMPLES["edu_star"]["create"]
    order = call(run, "/v3/edu-star/orders", RequestType.POST, sample)
    for field in ("appid", "wechat_openid", "right_id"):
        equal(order[field], sample[field], field)
    equal(instant(order["create_time"]), instant(sample["create_time"]), "create_time")
    equal(order["order_state"], "CONSUMED", "order_state")
    return filled(order, "order_id")


def edu_star_list(run):
    answer = call(run, "/v3/edu-star/orders?" + urlencode(SAMPLES["edu_star"]["list"]))
    mine = [o for o in answer["data"] if o["right_id"] == SAMPLES["edu_star"]["create"]["right_id"]]
    equal(len(mine), 1, "times that the order reported above is listed")
    return f"{answer['total_count']} listed"


def payscore_create(product):
    def step(run):
        order = SAMPLES[product]["create"]
        path = f"/v3/payscore/{product}-orders"
        first = created(call(run, path, RequestType.POST, order), order)
        equal(created(call(run, path, RequestType.POST, order), order), first, "the order, asked for again")
        return first

    return step


def payscore_query(product):
    def step(run):
        query = SAMPLES[product]["query"]
        answer = call(run, f"/v3/payscore/{product}-orders?" + urlencode(query))
        return queried(answer, SAMPLES[product]["create"])

    return step


def payafter_sealed(run):
    path = "/v3/payscore/payafter-orders"
    order = sealed_order("S", run["wechatpay"]._core.encrypt)
    created(call(run, path, RequestType.POST, order, cipher_data=True), order)
    query = {field: order[field] for field in ("service_id", "appid", "out_order_no")}
    answer = call(run, f"{path}?{urlencode(query)}")
    queried(answer, order)
    equal(SAMPLES["payafter"]["sealed"].keys() & answer.keys(), set(), "sealed fields that came back")
    return order["out_order_no"]


def payafter_ill_sealed(run):
    """Proves that the sandbox really opens what the step before sealed."""
    order = sealed_order("X", lambda text: rsa_encrypt(text, strangers_key().public_key()))
    path = "/v3/payscore/payafter-orders"
    return refused(
        run["wechatpay"], 400, "PARAM_ERROR", path, RequestType.POST, order, cipher_data=True
    )


def discount_card_update(run):
    number = SAMPLES["discount_card"]["out_order_no"]
    # What the customer does in the mini program; the merchant has no call for it.
    admin("discount-card/orders", SAMPLES["discount_card"]["claim"])
    path = f"/v3/discount-card/orders/{number}"
    answer = call(run, path, RequestType.PATCH, SAMPLES["discount_card"]["update"])
    equal(answer["out_order_no"], number, "out_order_no")
    return filled(answer, "order_id")


def discount_card_query(run):
    number, update = (SAMPLES["discount_card"][part] for part in ("out_order_no", "update"))
    answer = call(run, f"/v3/discount-card/orders/{number}")
    equal(answer["out_order_no"], number, "out_order_no")
    for records, field in (("objectives", "objective_serial_no"), ("rewards", "amount")):
        sent = [record[field] for record in update[records]]
        equal([record[field] for record in answer[records]], sent, f"{records}.{field}")
    return filled(answer, "state")


def wrong_signature(run):
    stranger = pem(strangers_key())
    trusted = {"public_key": public_pem(strangers_key()), "public_key_id": run["id"]}
    wechatpay = client(private_key=stranger, **trusted)
    path = "/v3/edu-star/orders?" + urlencode(SAMPLES["edu_star"]["list"])
    return refused(wechatpay, 401, "SIGN_ERROR", path)


def wrong_platform_key(run):
    """Proves that the package's verification is on: an honest answer, a stranger's key."""
    wechatpay = client(public_key=public_pem(strangers_key()), public_key_id=run["id"])
    path = "/v3/edu-star/orders?" + urlencode(SAMPLES["edu_star"]["list"])
    try:
        status, _ = wechatpay._core.request(path)
    except Exception as error:  # the package raises nothing more particular
        equal(str(error), "failed to verify the signature", "the package's complaint")
        return error
    raise AssertionError(f"answered {status}, should have been refused")


def judged(run, call, wanted=200):
    """Makes a call, and looks at its status and at the key that the package verified the answer with."""
    the_core = run["wechatpay"]._core
    the_core.verified_by = None
    status, text = call()
    equal(status, wanted, f"status, {text}")
    if wanted < 300 and not IS_BUILT_IN:
        equal(the_core.verified_by, run["id"], "key that the package verified the answer with")
    return text


STEPS = {
    "certificates": certificates,
    **walk(judged),
    "edu-star create": edu_star_create,
    "edu-star list": edu_star_list,
    "payafter create": payscore_create("payafter"),
    "payafter query": payscore_query("payafter"),
    "payafter sealed": payafter_sealed,
    "payafter ill-sealed": payafter_ill_sealed,
    "smartretail create": payscore_create("smartretail"),
    "smartretail query": payscore_query("smartretail"),
    "discount-card update": discount_card_update,
    "discount-card query": discount_card_query,
    "wrong signature": wrong_signature,
    "wrong platform key": wrong_platform_key,
}


def call(run, path, method=RequestType.GET, body=None, **options):
    """One call through the package's generic method: it has no function for these operations."""
    request = run["wechatpay"]._core.request
    return json.loads(judged(run, lambda: request(path, method=method, data=body, **options)))


def refused(wechatpay, status, code, path, method=RequestType.GET, body=None, **options):
    got, text = wechatpay._core.request(path, method=method, data=body, **options)
    equal(got, status, f"status, {text}")
    equal(json.loads(text)["code"], code, "code")
    return f"{status} {code}"


def created(answer, order):
    equal(answer["mchid"], SETTINGS["mchid"], "mchid")
    for field in ("appid", "service_id", "out_order_no"):
        equal(answer[field], order[field], field)
    filled(answer, "package")
    return filled(answer, "order_id")


def queried(answer, order):
    equal(answer["mchid"], SETTINGS["mchid"], "mchid")
    equal(answer["out_order_no"], order["out_order_no"], "out_order_no")
    equal(answer["state"], "CREATED", "state")
    return answer["state"]


def sealed_order(mark, encrypt):
    """An order with the four personal fields, sealed by the package's own helper."""
    order = {field: SAMPLES["payafter"]["create"][field] for field in ("appid", "service_id")}
    order.update(
        out_order_no=f"INTEROP-PYTHON-{mark}-{'C' if TRUSTING == 'certificate' else 'P'}",
        service_start_time="OnAccept",
        service_start_location="南山店",
        service_introduction="某某酒店",
        risk_amount=10000,
        need_user_confirm=True,
    )
    order.update({field: encrypt(text) for field, text in SAMPLES["payafter"]["sealed"].items()})
    return order


@cache
def strangers_key():
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def pem(key):
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode("ascii")


def public_pem(key):
    return (
        key.public_key()
        .public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        .decode("ascii")
    )


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def filled(answer, field):
    if not answer[field]:
        raise AssertionError(f"{field} is empty")
    return answer[field]


def equal(got, wanted, what):
    if got != wanted:
        raise AssertionError(f"{what}: got {got!r}, wanted {wanted!r}")


def describe(error):
    return " ".join(f"{type(error).__name__}: {error}".split())[:300]


if __name__ == "__main__":
    sys.exit(main())
