// The way of a payment with the npm package `wechatpay-axios-plugin`: the steps between a Native order and its
// closing. Notifications are verified and opened by the package's own helpers, the bill is read by its own reader.
'use strict';

const assert = require('node:assert/strict');
const { once } = require('node:events');
const { createServer } = require('node:http');
const { gunzipSync } = require('node:zlib');

const { Aes: { AesGcm }, Formatter, Hash, Multipart, Rsa } = require('wechatpay-axios-plugin');

/** `verified(res, status, id)` and `refused(reply, status, code)` judge answers. */
module.exports = ({ settings, order, verified, refused }) => {
  const receiver = { told: [] };

  function prepay(wechatpay, number, total = 100) {
    return wechatpay.v3.pay.transactions.native.post({
      appid: settings.appid,
      mchid: settings.mchid,
      description: '互操作 interop',
      out_trade_no: number,
      notify_url: receiver.url,
      amount: { total, currency: 'CNY' },
    });
  }

  async function create({ wechatpay, id }) {
    await listen(receiver);
    const res = await prepay(wechatpay, order);
    verified(res, 200, id);
    assert.match(res.data.code_url, /^weixin:/);
    return res.data.code_url;
  }

  const steps = {
    create,

    duplicate: create,

    async 'other content'({ wechatpay }) {
      return refused(prepay(wechatpay, order, 101), 403, 'OUT_TRADE_NO_USED');
    },

    async query({ wechatpay, id }) {
      const params = { mchid: settings.mchid };
      const res = await wechatpay.v3.pay.transactions.outTradeNo.$out_trade_no$.get({ params, out_trade_no: order });
      verified(res, 200, id);
      assert.equal(res.data.out_trade_no, order);
      return res.data.trade_state;
    },

    // What the customer does. From here on it is known whom to believe.
    async pay(run) {
      receiver.open = (headers, body) => open(run, headers, body);
      await admin(`pay/${order}/pay`, {});
      return 'paid';
    },

    async notification() {
      const deadline = AbortSignal.timeout(20_000);
      while (receiver.told.length === 0) {
        await once(receiver.server, 'told', { signal: deadline });
      }
      const [told] = receiver.told;
      assert.equal(told.out_trade_no, order);
      assert.equal(told.trade_state, 'SUCCESS');
      return told.trade_state;
    },

    async refund({ wechatpay, id }) {
      const amount = { refund: 40, total: 100, currency: 'CNY' };
      const res = await wechatpay.v3.refund.domestic.refunds.post({
        out_trade_no: order, out_refund_no: `${order}R`, amount,
      });
      verified(res, 200, id);
      assert.equal(res.data.amount.refund, 40);
      return res.data.status;
    },

    async bill({ wechatpay, id }) {
      const { now } = await admin('clock', { advance_seconds: DAY });
      const yesterday = new Date((now - DAY + CHINA) * 1000).toISOString().slice(0, 10);
      const params = { bill_date: yesterday, tar_type: 'GZIP' };
      const res = await wechatpay.v3.bill.tradebill.get({ params });
      verified(res, 200, id);
      const { download_url: link, hash_value: hash } = res.data;
      // The package knows that this one path bears no signature.
      const file = await wechatpay.v3.billdownload.file.get({
        params: new URL(link).searchParams, responseType: 'arraybuffer',
      });
      const text = gunzipSync(file.data);
      assert.equal(Hash.sha1(text), hash.toLowerCase());
      const { rows } = Formatter.castCsvBill(text);
      // One line of the payment, one of the refund.
      assert.equal(rows.filter((row) => row['商户订单号'] === order).length, 2);
      return `${rows.length} lines of ${yesterday}`;
    },

    async upload({ wechatpay, id }) {
      const picture = Buffer.from('\x89PNG\r\n\x1a\nnot much of a picture\r\n--', 'latin1');
      const meta = { filename: '图 1.png', sha256: Hash.sha256(picture) };
      const form = new Multipart();
      form.append('meta', JSON.stringify(meta));
      form.append('file', picture, meta.filename);
      const res = await wechatpay.v3.merchant.media.upload.post(form.getBuffer(), { meta, headers: form.getHeaders() });
      verified(res, 200, id);
      return `media_id of ${res.data.media_id.length} letters`;
    },

    async close({ wechatpay, id }) {
      const number = `${order}C`;
      verified(await prepay(wechatpay, number), 200, id);
      const { mchid } = settings;
      const call = wechatpay.v3.pay.transactions.outTradeNo.$out_trade_no$.close;
      verified(await call.post({ mchid }, { out_trade_no: number }), 204, id);
      return 'closed';
    },
  };

  /** Verifies a notification and opens it, each with the package's own function. */
  function open({ id, key }, headers, body) {
    assert.equal(headers['wechatpay-serial'], id);
    const signed = Formatter.response(headers['wechatpay-timestamp'], headers['wechatpay-nonce'], body);
    assert.ok(Rsa.verify(signed, headers['wechatpay-signature'], key));
    const { ciphertext, nonce, associated_data: aad } = JSON.parse(body).resource;
    return JSON.parse(AesGcm.decrypt(ciphertext, settings.apiv3_key, nonce, aad));
  }

  async function admin(path, body) {
    const res = await fetch(`${settings.base_url}/_sandbox/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await res.text();
    assert.ok(res.ok, `${path}: ${res.status} ${text}`);
    return JSON.parse(text);
  }

  function stop() {
    receiver.server?.close();
    receiver.server?.closeAllConnections();
  }

  return { steps, stop };
};

/** Takes notifications in. Probes with a false signature belong to the deal; they are refused. */
async function listen(receiver) {
  if (receiver.server) return;
  receiver.server = createServer(async (request, response) => {
    const parts = await request.toArray();
    try {
      receiver.told.push(receiver.open(request.headers, Buffer.concat(parts).toString('utf8')));
      response.writeHead(204).end();
      receiver.server.emit('told');
    } catch {
      response.writeHead(401).end();
    }
  });
  receiver.server.listen(0, '127.0.0.1');
  await once(receiver.server, 'listening');
  receiver.url = `http://127.0.0.1:${receiver.server.address().port}/notify`;
}

const DAY = 24 * 60 * 60;
const CHINA = 8 * 60 * 60;
