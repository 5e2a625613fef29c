#!/usr/bin/env node
// Drives the npm package `wechatpay-axios-plugin`, as published, against a running sandbox.
//
//   WXPAY_SANDBOX_SETTINGS=settings.json node run.cjs [certificate|public-key]
//
// The argument says which kind of platform key (平台证书 or 微信支付公钥) this run believes in;
// without it the sandbox's own mode decides. Every answer is verified by the package itself.
// Prints one line per step, `name TAB ok|FAIL TAB remark`, and exits 1 if any step failed.
'use strict';

const assert = require('node:assert/strict');
const { generateKeyPairSync } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const { Wechatpay, Rsa, Aes: { AesGcm } } = require('wechatpay-axios-plugin');

const settings = JSON.parse(readFileSync(process.env.WXPAY_SANDBOX_SETTINGS, 'utf8'));
const samples = JSON.parse(readFileSync(join(__dirname, '..', 'samples.json'), 'utf8'));
// Days pass while the clients take turns, and an order that nobody confirms expires: to each its own numbers.
for (const { create, query } of [samples.payafter, samples.smartretail]) {
  create.out_order_no += `-N${process.argv[2]?.[0]}`;
  query.out_order_no = create.out_order_no;
}
const trusting = process.argv[2] || (settings.mode === 'certificate' ? 'certificate' : 'public-key');
// Where the client believes the gateway to be; `run.sh` names the HTTPS address for one of its rows.
const gateway = process.env.INTEROP_GATEWAY || settings.base_url;
const walk = require('./walk.cjs')({
  settings,
  order: `INTEROPNODE${process.env.INTEROP_MARK ?? ''}${settings.mode[0]}${trusting[0]}`.toUpperCase(),
  verified,
  refused,
});

/** Runs the steps in order; a failed one is reported and the rest still run. */
async function main() {
  let failed = 0;
  const run = {};
  for (const [name, step] of Object.entries(steps)) {
    let remark = '';
    try {
      remark = await step(run);
      console.log(`${name}\tok\t${remark}`);
    } catch (error) {
      failed += 1;
      console.log(`${name}\tFAIL\t${describe(error)}`);
    }
  }
  walk.stop();
  process.exitCode = failed === 0 ? 0 : 1;
}

const steps = {
  async 'certificates'(run) {
    Object.assign(run, trusting === 'certificate' ? await downloadCertificates() : await usePublicKey());
    return run.remark;
  },

  ...walk.steps,

  async 'edu-star create'({ wechatpay, id }) {
    const sample = samples.edu_star.create;
    const res = await wechatpay.v3.eduStar.orders.post(sample);
    verified(res, 200, id);
    const { appid, wechat_openid, right_id, create_time, order_state, order_id } = res.data;
    assert.deepEqual(
      { appid, wechat_openid, right_id, order_state },
      { appid: sample.appid, wechat_openid: sample.wechat_openid, right_id: sample.right_id, order_state: 'CONSUMED' },
    );
    assert.equal(Date.parse(create_time), Date.parse(sample.create_time));
    assert.match(order_id, /./);
    return order_id;
  },

  async 'edu-star list'({ wechatpay, id }) {
    const res = await wechatpay.v3.eduStar.orders.get({ params: samples.edu_star.list });
    verified(res, 200, id);
    const { data, total_count: total } = res.data;
    const mine = data.filter((order) => order.right_id === samples.edu_star.create.right_id);
    assert.equal(mine.length, 1, 'the order reported above is listed exactly once');
    assert.ok(total >= 1);
    return `${total} listed`;
  },

  // The sample carries the header although nothing in it is sealed: it names the answer's key.
  async 'payafter create'({ wechatpay, id }) {
    const headers = { 'Wechatpay-Serial': id };
    const send = () => wechatpay.v3.payscore.payafterOrders.post(samples.payafter.create, { headers });
    return createdTwice(send, id, samples.payafter.create);
  },

  async 'payafter query'({ wechatpay, id }) {
    const res = await wechatpay.v3.payscore.payafterOrders.get({ params: samples.payafter.query });
    return queried(res, id, samples.payafter.create);
  },

  async 'payafter sealed'({ wechatpay, id, key }) {
    const order = sealedOrder('S', key);
    const headers = { 'Wechatpay-Serial': id };
    const res = await wechatpay.v3.payscore.payafterOrders.post(order, { headers });
    created(res, id, order);
    const { service_id, appid, out_order_no } = order;
    const query = await wechatpay.v3.payscore.payafterOrders.get({ params: { service_id, appid, out_order_no } });
    queried(query, id, order);
    Object.keys(samples.payafter.sealed).forEach((field) => assert.ok(!(field in query.data), `${field} came back`));
    return out_order_no;
  },

  // Proves that the sandbox really opens what the step before sealed.
  async 'payafter ill-sealed'({ wechatpay, id }) {
    const order = sealedOrder('X', strangersKeys().publicKey);
    const headers = { 'Wechatpay-Serial': id };
    return refused(wechatpay.v3.payscore.payafterOrders.post(order, { headers }), 400, 'PARAM_ERROR');
  },

  async 'smartretail create'({ wechatpay, id }) {
    const send = () => wechatpay.v3.payscore.smartretailOrders.post(samples.smartretail.create);
    return createdTwice(send, id, samples.smartretail.create);
  },

  async 'smartretail query'({ wechatpay, id }) {
    const res = await wechatpay.v3.payscore.smartretailOrders.get({ params: samples.smartretail.query });
    return queried(res, id, samples.smartretail.create);
  },

  async 'discount-card update'({ wechatpay, id }) {
    const { out_order_no, claim, update } = samples.discount_card;
    await takeCard(claim);
    const res = await wechatpay.v3.discountCard.orders._out_order_no_.patch(update, { out_order_no });
    verified(res, 200, id);
    assert.equal(res.data.out_order_no, out_order_no);
    assert.match(res.data.order_id, /./);
    return res.data.order_id;
  },

  async 'discount-card query'({ wechatpay, id }) {
    const { out_order_no, update } = samples.discount_card;
    const res = await wechatpay.v3.discountCard.orders._out_order_no_.get({ out_order_no });
    verified(res, 200, id);
    const { state, objectives, rewards } = res.data;
    assert.equal(res.data.out_order_no, out_order_no);
    assert.deepEqual(
      objectives.map((record) => record.objective_serial_no),
      update.objectives.map((record) => record.objective_serial_no),
    );
    assert.deepEqual(rewards.map((record) => record.amount), update.rewards.map((record) => record.amount));
    return state;
  },

  async 'wrong signature'({ id, key }) {
    const { wechatpay } = client({ [id]: key }, strangersKeys().privateKey);
    const reply = wechatpay.v3.eduStar.orders.get({ params: samples.edu_star.list });
    return refused(reply, 401, 'SIGN_ERROR');
  },

  // Proves that the package's verification is on: an honest answer, judged by a stranger's key.
  async 'wrong platform key'({ id }) {
    const { wechatpay } = client({ [id]: strangersKeys().publicKey });
    const error = await rejection(wechatpay.v3.eduStar.orders.get({ params: samples.edu_star.list }));
    assert.equal(error.code, 'EV3_RES_HEADER_SIGNATURE_DIGEST');
    return error.code;
  },
};

/**
 * The package's client, with nothing of it replaced. `certs` is the list it verifies with; the
 * package swaps it for its own copy inside the configuration, which is why that comes back too.
 */
function client(certs, privateKey = settings.merchant_private_key) {
  const config = {
    baseURL: gateway,
    mchid: settings.mchid,
    serial: settings.merchant_serial,
    privateKey,
    certs,
    proxy: false,
    timeout: 15000,
  };
  // A merchant with both kinds of key is answered with the certificate unless it asks otherwise.
  if (settings.mode === 'both' && trusting === 'public-key') {
    config.headers = { 'Wechatpay-Serial': settings.public_key_id };
  }
  return { wechatpay: new Wechatpay(config), certs: config.certs };
}

/** Decrypts the list before the package verifies it, as its own downloader does on first use. */
async function downloadCertificates() {
  const { wechatpay, certs } = client({ any: undefined });
  const decrypt = (body) => {
    JSON.parse(body).data.forEach(({ serial_no: serial, encrypt_certificate: sealed }) => {
      const { ciphertext, nonce, associated_data: aad } = sealed;
      certs[serial] = AesGcm.decrypt(ciphertext, settings.apiv3_key, nonce, aad);
    });
    return body;
  };
  const res = await wechatpay.v3.certificates.get({
    transformResponse: [decrypt, ...wechatpay.client.v3.defaults.transformResponse],
  });
  assert.equal(res.status, 200);
  const id = res.headers['wechatpay-serial'];
  assert.equal(id, settings.platform_certificate_serial);
  assert.match(certs[id], /BEGIN CERTIFICATE/);
  return { wechatpay, id, key: certs[id], remark: `${res.data.data.length} downloaded` };
}

/** A merchant that only has the public key is told that there are no certificates. */
async function usePublicKey() {
  const { public_key_id: id, public_key: key } = settings;
  const { wechatpay } = client({ [id]: key });
  const reply = wechatpay.v3.certificates.get();
  if (settings.mode === 'public-key') {
    return { wechatpay, id, key, remark: await refused(reply, 404, 'RESOURCE_NOT_EXISTS') };
  }
  const res = await reply;
  verified(res, 200, id);
  return { wechatpay, id, key, remark: `${res.data.data.length} listed` };
}

/** An order with the four personal fields, sealed by the package's own helper. */
function sealedOrder(mark, key) {
  const { appid, service_id } = samples.payafter.create;
  const sealed = Object.entries(samples.payafter.sealed).map(([field, text]) => [field, Rsa.encrypt(text, key)]);
  return {
    appid,
    service_id,
    out_order_no: `INTEROP-NODE-${mark}-${trusting === 'certificate' ? 'C' : 'P'}`,
    service_start_time: 'OnAccept',
    service_start_location: '南山店',
    service_introduction: '某某酒店',
    risk_amount: 10000,
    need_user_confirm: true,
    ...Object.fromEntries(sealed),
  };
}

/** What the customer does in the mini program; the merchant has no call for it. */
async function takeCard(claim) {
  const res = await fetch(`${settings.base_url}/_sandbox/discount-card/orders`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(claim),
  });
  assert.ok(res.ok, `taking the card: ${res.status} ${await res.text()}`);
}

/** The package has verified `res`; this checks which key it did that with. */
function verified(res, status, id) {
  assert.equal(res.status, status);
  assert.equal(res.headers['wechatpay-serial'], id, 'key that signed the answer');
}

/** The same request again must give the same order. */
async function createdTwice(send, id, order) {
  const first = created(await send(), id, order);
  assert.equal(created(await send(), id, order), first);
  return first;
}

function created(res, id, order) {
  verified(res, 200, id);
  const { mchid, appid, service_id, out_order_no, order_id } = res.data;
  assert.deepEqual(
    { mchid, appid, service_id, out_order_no },
    { mchid: settings.mchid, appid: order.appid, service_id: order.service_id, out_order_no: order.out_order_no },
  );
  assert.match(res.data.package, /./);
  assert.match(order_id, /./);
  return order_id;
}

function queried(res, id, order) {
  verified(res, 200, id);
  const { mchid, out_order_no, state } = res.data;
  assert.deepEqual(
    { mchid, out_order_no, state },
    { mchid: settings.mchid, out_order_no: order.out_order_no, state: 'CREATED' },
  );
  return state;
}

async function refused(reply, status, code) {
  const error = await rejection(reply);
  assert.equal(error.response?.status, status, describe(error));
  assert.equal(error.response.data.code, code);
  return `${status} ${code}`;
}

async function rejection(reply) {
  let res;
  try {
    res = await reply;
  } catch (error) {
    return error;
  }
  throw new Error(`answered ${res.status}, should have been refused`);
}

function strangersKeys() {
  strangersKeys.pair ??= generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return strangersKeys.pair;
}

/** One line, without the request: that would show keys and the Authorization header. */
function describe(error) {
  const answer = error.response ? ` ${error.response.status} ${JSON.stringify(error.response.data)}` : '';
  return `${error.code ?? error.name}: ${error.message}${answer}`.replace(/\s+/g, ' ').slice(0, 300);
}

main();
