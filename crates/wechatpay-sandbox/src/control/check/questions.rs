//! The rules that need a look at code, settings or the trade: asked, not judged (protocol 15, R and P).

use super::report::{CheckQuestion, Product, Severity};

/// All of them.
pub(super) fn all() -> Vec<CheckQuestion> {
    let question = |&(id, product, severity, text, text_zh): &Question| CheckQuestion {
        id: id.to_owned(),
        product,
        severity,
        text: String::from(text),
        text_zh: String::from(text_zh),
    };
    QUESTIONS.iter().map(question).collect()
}

type Question = (&'static str, Product, Severity, &'static str, &'static str);

const QUESTIONS: &[Question] = &[
    (
        "no_address_list",
        Product::All,
        Severity::Must,
        "Is a notification believed by its signature alone, and never by the address it comes from?",
        "是否只凭签名信任通知，而不是来源 IP？",
    ),
    (
        "keys_outside_code",
        Product::All,
        Severity::Fatal,
        "Are private key and APIv3 key outside the code and the repository, the key file readable by its owner only?",
        "商户私钥与 APIv3 密钥是否不在代码与仓库中，私钥文件仅属主可读？",
    ),
    (
        "log_request_id",
        Product::All,
        Severity::Advised,
        "Is the Request-ID of every answer logged?",
        "是否记录每个应答的 Request-ID？",
    ),
    (
        "log_sub_mchid",
        Product::Partner,
        Severity::Advised,
        "Do sub_mchid and order number stand in every log line?",
        "每行日志是否带有 sub_mchid 与订单号？",
    ),
    (
        "stored_before_answered",
        Product::All,
        Severity::Must,
        "Is a notification stored before it is acknowledged, and an alarm raised if its processing fails later?",
        "是否先保存通知再应答，之后处理失败会告警？",
    ),
    (
        "state_from_query",
        Product::Pay,
        Severity::Must,
        "Does the state of an order come from the notification or the query, never from the front end?",
        "订单状态是否以通知或查单为准，而不是前端返回？",
    ),
    (
        "price_from_server",
        Product::Pay,
        Severity::Fatal,
        "Does the price come from the server's own data, never from the request of the front end?",
        "订单金额是否取自服务端数据，而不是前端传入？",
    ),
    (
        "front_end_signature",
        Product::Pay,
        Severity::Fatal,
        "Do JSAPI and mini program sign `prepay_id=…`, and the app the bare id, with the appid and the key of the order?",
        "JSAPI 与小程序是否对 prepay_id=… 签名、APP 是否对裸 prepay_id 签名，且 appid 与密钥和下单一致？",
    ),
    (
        "payment_code_waits",
        Product::Pay,
        Severity::Must,
        "Is a payment code in USERPAYING asked about every 5 s for 30 s and then reversed, without waiting for a notification?",
        "付款码处于 USERPAYING 时，是否每 5 秒查单、30 秒后撤销，且不依赖通知？",
    ),
    (
        "lapsed_prepay",
        Product::Pay,
        Severity::Must,
        "Is a prepay_id older than two hours (an h5_url older than five minutes) replaced by the same order call?",
        "prepay_id 超过两小时（h5_url 超过五分钟）时，是否以相同参数重新下单？",
    ),
    (
        "closed_refund",
        Product::Pay,
        Severity::Must,
        "Is a refund that ended CLOSED tried again with a new out_refund_no?",
        "退款关闭（CLOSED）后是否换新的 out_refund_no 重新退款？",
    ),
    (
        "per_receiver",
        Product::ProfitSharing,
        Severity::Must,
        "Is a share judged by the result of each receiver, not by state FINISHED?",
        "分账结果是否按每个接收方的 result 判断，而不是 state 为 FINISHED？",
    ),
    (
        "payscore_front_end",
        Product::Payscore,
        Severity::Fatal,
        "Is the front end of payscore signed with HMAC-SHA256 and the APIv2 key?",
        "支付分前端调起是否用 APIv2 密钥做 HMAC-SHA256 签名？",
    ),
    (
        "payscore_state",
        Product::Payscore,
        Severity::Must,
        "Is an order judged by state, state_description and collection.state together?",
        "支付分订单是否同时看 state、state_description 与 collection.state？",
    ),
    (
        "payscore_device",
        Product::Payscore,
        Severity::Advised,
        "Do unattended machines send device.start_device_id, and do post_payments say what the trade's rules ask for?",
        "无人设备是否上传 device.start_device_id，后付费项目是否符合行业要求？",
    ),
    (
        "payscore_white_list",
        Product::Payscore,
        Severity::Optional,
        "Are the testers in the service's white list before it goes live?",
        "上线前测试用户是否已加入服务白名单？",
    ),
    (
        "medical_states",
        Product::Medical,
        Severity::Advised,
        "Are all three states looked at, and the cash refunded when the insurance part failed?",
        "医保订单三个状态是否都判断，医保失败而自费成功时是否退款？",
    ),
    (
        "medical_registration",
        Product::Medical,
        Severity::Fatal,
        "Are city_id, med_inst_no and serial_no those that were registered?",
        "city_id、med_inst_no、serial_no 是否与登记一致？",
    ),
    (
        "coupon_confirm",
        Product::Coupon,
        Severity::Must,
        "Does a confirm follow every PRODUCT_COUPON.SEND, and is every use, return and deactivation reported?",
        "收到发券通知后是否回调确认，核销、退券、失效是否都同步给微信支付？",
    ),
];
