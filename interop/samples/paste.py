"""Pastes the console blocks of operations' pages into a shell, against a sandbox of its own.

    python3 paste.py BOOK      in an empty folder, with `wxpay` on the PATH
"""

import json
import os
import pathlib
import re
import subprocess
import sys

# Pages, and what the last answer must hold.
PAGES = {
    'pay/create_native_order': 'code_url',
    'pay/create_jsapi_order': 'prepay_id',
    'pay/find_order_by_out_trade_no': '"trade_state":"NOTPAY"',
    'pay/close_order': '',
    'refund/create_refund': '"refund_id"',
    'refund/find_refund': '"out_refund_no"',
    'combine-transactions/create_native_order': 'code_url',
    'fund-app-mch-transfer/create_bill': '"transfer_bill_no"',
    'fund-app-mch-transfer/find_bill': '"out_bill_no"',
    'payscore-serviceorder/create_order': '"order_id"',
    'payscore-payafter/find_order': '"out_order_no"',
    'merchant-service/list_complaints': '"data"',
    'certificates/list_certificates': '',
}
# Refused as their pages say.
REFUSED = {'certificates/list_certificates': 'RESOURCE_NOT_EXISTS'}


def main(book):
    sandbox = subprocess.Popen(
        ['wxpay', 'sandbox', '--listen', '127.0.0.1:0', '--tls-listen', 'off', '--proxy-listen', 'off',
         '--data', 'sandbox', '--json', '--until-stdin-closes'],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    os.environ['WECHATPAY_BASE_URL'] = json.loads(sandbox.stdout.readline())['base_url']
    passed, failed = 0, 0
    for page, expected in PAGES.items():
        for label in ('wxpay', 'curl'):
            run('wxpay sandbox reset')
            problem = paste(pathlib.Path(book), page, label, expected)
            if problem:
                failed += 1
                print(f'FAIL {page}, {label}: {problem}')
            else:
                passed += 1
    sandbox.stdin.close()
    sandbox.wait(20)
    print(f'{passed} passed, {failed} failed')
    return failed > 0


def paste(book, page, label, expected):
    found = []
    for language in ('zh', 'en'):
        text = (book / language / 'reference' / f'{page}.md').read_text(encoding='utf-8')
        block = re.search(rf'\*\*{label}\*\*\n\n```console\n(.*?)\n```', text, re.DOTALL)
        if not block:
            return f'{language}: no such block'
        found.append(re.sub(r'^# .*\n', '', block[1], flags=re.MULTILINE))
    if found[0] != found[1]:
        return 'the languages differ'
    commands = re.split(r'^\$ ', found[1], flags=re.MULTILINE)[1:]
    for command in commands[:-1]:
        done = run(command)
        if done.returncode != 0:
            return f'{command.split(chr(10))[0]}: {done.stderr[-300:]}'
    done = run(commands[-1])
    said = done.stdout + done.stderr
    refused = REFUSED.get(page)
    if refused:
        return None if refused in said else f'was not refused: {said[:300]}'
    # curl itself is content with a refusal.
    if done.returncode != 0 or expected not in said or '"code":"' in done.stdout.replace(' ', ''):
        return said[:400]
    return None


def run(command):
    return subprocess.run(['sh', '-c', command], capture_output=True, text=True, stdin=subprocess.DEVNULL)


sys.exit(main(sys.argv[1]))
