// One of the clients of `cargo bench --bench peers`: the npm package `wechatpay-axios-plugin`, as published, in one
// process. Orders come in on standard input and are answered by one line each; benches/src/peers/driver.rs says how.
//
//   WXPAY_SANDBOX_SETTINGS=settings.json node driver.cjs MARK
'use strict';

const { readFileSync } = require('node:fs');
const { createInterface } = require('node:readline');

const { Wechatpay } = require('wechatpay-axios-plugin');

const settings = JSON.parse(readFileSync(process.env.WXPAY_SANDBOX_SETTINGS, 'utf8'));
const mark = process.argv[2];
const wechatpay = new Wechatpay({
  baseURL: settings.base_url,
  mchid: settings.mchid,
  serial: settings.merchant_serial,
  privateKey: settings.merchant_private_key,
  certs: { [settings.public_key_id]: settings.public_key },
  proxy: false,
  timeout: 15000,
});
const queried = `PEER${mark}QUERIED`;
let count = 0;

async function create(number = `PEER${mark}${count += 1}`) {
  const { data } = await wechatpay.v3.pay.transactions.native.post({
    appid: settings.appid,
    mchid: settings.mchid,
    description: '茉莉花茶 Jasmine tea',
    out_trade_no: number,
    notify_url: 'https://example.com/notify',
    amount: { total: 100, currency: 'CNY' },
  });
  if (!data.code_url) throw new Error('no code_url');
}

async function query() {
  const params = { mchid: settings.mchid };
  const { data } = await wechatpay.v3.pay.transactions.outTradeNo.$out_trade_no$.get({ params, out_trade_no: queried });
  if (data.out_trade_no !== queried) throw new Error('another order');
}

const operations = { create: () => create(), query };

/** Calls with so many in flight until the time is up. */
async function work(operation, inFlight, milliseconds) {
  const call = operations[operation];
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  const end = start + BigInt(milliseconds) * 1_000_000n;
  let calls = 0;
  const caller = async () => {
    while (process.hrtime.bigint() < end) {
      await call();
      calls += 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, caller));
  const wall = process.hrtime.bigint() - start;
  const { user, system } = process.cpuUsage(cpu);
  return ['done', calls, wall, (user + system) * 1000];
}

async function probe(operation) {
  try {
    await operations[operation]();
  } catch (error) {
    return ['refused', error.code ?? error.message];
  }
  return ['accepted'];
}

async function answer(line) {
  const [word, ...rest] = line.split(' ');
  return word === 'probe' ? probe(...rest) : work(word, ...rest.map(Number));
}

async function main() {
  await create(queried);
  console.log(['ready', `Node.js ${process.versions.node}, one process`].join('\t'));
  for await (const line of createInterface({ input: process.stdin })) {
    console.log((await answer(line)).join('\t'));
  }
}

main().catch((error) => {
  console.log(['failed', `${error.code ?? error.name}: ${error.message}`.replace(/\s+/g, ' ')].join('\t'));
  process.exitCode = 1;
});
