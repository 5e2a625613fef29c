import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import com.wechat.pay.java.core.Config;
import com.wechat.pay.java.core.RSAAutoCertificateConfig;
import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.exception.ValidationException;
import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.notification.NotificationConfig;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.notification.RequestParam;
import com.wechat.pay.java.service.billdownload.BillDownloadServiceExtension;
import com.wechat.pay.java.service.billdownload.DigestBillEntity;
import com.wechat.pay.java.service.billdownload.model.GetTradeBillRequest;
import com.wechat.pay.java.service.file.FileUploadService;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.payments.nativepay.model.Amount;
import com.wechat.pay.java.service.payments.nativepay.model.CloseOrderRequest;
import com.wechat.pay.java.service.payments.nativepay.model.PrepayRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByOutTradeNoRequest;
import com.wechat.pay.java.service.refund.RefundService;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Drives the official SDK {@code wechatpay-java}, as published, against a running sandbox.
 *
 * <p>{@code WXPAY_SANDBOX_SETTINGS=settings.json java -cp 'lib/*' Run.java certificate|public-key}. The argument says
 * which kind of platform key (平台证书 or 微信支付公钥) this run believes in. Every answer is verified by the SDK itself.
 * Prints one line per step, {@code name TAB ok|FAIL TAB remark}, and exits 1 if any step failed.
 */
public class Run {
  /** Whether the SDK keeps its own host, because a proxy leads it to the sandbox. */
  private static final boolean IS_BUILT_IN = System.getenv("INTEROP_BUILT_IN_HOST") != null;

  private final JsonObject settings;
  private final boolean isTrustingCertificate;
  private final String order;
  private final OkHttpClient transport;
  private volatile String signedWith = "";
  private Config config;
  private HttpClient client;
  private String serial;
  private HttpServer receiver;
  private final BlockingQueue<Transaction> arrived = new LinkedBlockingQueue<>();

  interface Step {
    String act() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(System.getenv("WXPAY_SANDBOX_SETTINGS"));
    Run run = new Run(JsonParser.parseString(Files.readString(file)).getAsJsonObject(), arguments[0]);
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put("certificates", run::certificates);
    steps.put("create", run::create);
    steps.put("duplicate", run::create);
    steps.put("other content", run::otherContent);
    steps.put("query", run::query);
    steps.put("pay", run::pay);
    steps.put("notification", run::notification);
    steps.put("refund", run::refund);
    steps.put("bill", run::bill);
    steps.put("upload", run::upload);
    steps.put("close", run::close);
    steps.put("wrong signature", run::wrongSignature);
    steps.put("wrong platform key", run::wrongPlatformKey);
    int failed = 0;
    for (Map.Entry<String, Step> step : steps.entrySet()) {
      String state = "ok";
      String remark;
      try {
        remark = step.getValue().act();
      } catch (Exception | AssertionError error) {
        state = "FAIL";
        remark = error.toString();
        failed = 1;
      }
      remark = remark.replaceAll("\\s+", " ");
      System.out.printf("%s\t%s\t%s%n", step.getKey(), state, remark.substring(0, Math.min(300, remark.length())));
    }
    // The SDK's thread that renews certificates would keep the program alive.
    System.exit(failed);
  }

  Run(JsonObject settings, String trusting) {
    this.settings = settings;
    this.isTrustingCertificate = trusting.equals("certificate");
    String mark = System.getenv().getOrDefault("INTEROP_MARK", "") + text("mode").charAt(0) + trusting.charAt(0);
    this.order = "INTEROPJAVA" + mark.toUpperCase();
    this.transport = new OkHttpClient.Builder().addInterceptor(this::redirect).build();
  }

  /** The SDK has its host built in: its users give it an OkHttp client that goes elsewhere. */
  private Response redirect(Interceptor.Chain chain) throws IOException {
    HttpUrl asked = chain.request().url();
    HttpUrl sandbox = HttpUrl.get(text("base_url"));
    HttpUrl.Builder url = asked.newBuilder();
    if (asked.host().equals("api.mch.weixin.qq.com")) {
      url.scheme(sandbox.scheme()).host(sandbox.host()).port(sandbox.port());
    }
    Response response = chain.proceed(chain.request().newBuilder().url(url.build()).build());
    signedWith = response.header("Wechatpay-Serial", "");
    return response;
  }

  private DefaultHttpClientBuilder clients() {
    DefaultHttpClientBuilder builder = new DefaultHttpClientBuilder();
    return IS_BUILT_IN ? builder : builder.okHttpClient(transport);
  }

  /** Makes the client. In certificate mode the SDK downloads and opens the certificates by itself. */
  private String certificates() {
    if (isTrustingCertificate) {
      config =
          new RSAAutoCertificateConfig.Builder()
              .merchantId(text("mchid"))
              .privateKey(text("merchant_private_key"))
              .merchantSerialNumber(text("merchant_serial"))
              .apiV3Key(text("apiv3_key"))
              .httpClientBuilder(clients())
              .build();
      serial = text("platform_certificate_serial");
    } else {
      config = publicKeyConfig(text("merchant_private_key"), text("public_key_id"), text("public_key"));
      serial = text("public_key_id");
    }
    client = clients().config(config).build();
    return isTrustingCertificate ? "downloaded" : "public key";
  }

  private Config publicKeyConfig(String privateKey, String id, String publicKey) {
    return new RSAPublicKeyConfig.Builder()
        .merchantId(text("mchid"))
        .privateKey(privateKey)
        .merchantSerialNumber(text("merchant_serial"))
        .apiV3Key(text("apiv3_key"))
        .publicKeyId(id)
        .publicKey(publicKey)
        .build();
  }

  private NativePayService payments() {
    return new NativePayService.Builder().httpClient(client).build();
  }

  private String prepay(String number, int total) throws IOException {
    Amount amount = new Amount();
    amount.setTotal(total);
    amount.setCurrency("CNY");
    PrepayRequest request = new PrepayRequest();
    request.setAppid(text("appid"));
    request.setMchid(text("mchid"));
    request.setDescription("互操作 interop");
    request.setOutTradeNo(number);
    request.setNotifyUrl(notifyUrl());
    request.setAmount(amount);
    String url = payments().prepay(request).getCodeUrl();
    signed();
    return url;
  }

  private String create() throws IOException {
    String url = prepay(order, 100);
    wanted(!url.isEmpty(), "a code_url");
    return url;
  }

  private String otherContent() throws IOException {
    try {
      prepay(order, 101);
    } catch (ServiceException refused) {
      return refusal(refused, "403 OUT_TRADE_NO_USED");
    }
    throw new AssertionError("accepted the same number for something else");
  }

  private static String refusal(ServiceException refused, String expected) {
    String remark = refused.getHttpStatusCode() + " " + refused.getErrorCode();
    wanted(remark.equals(expected), expected + ", not " + remark);
    return remark;
  }

  private Transaction find(NativePayService service) {
    QueryOrderByOutTradeNoRequest request = new QueryOrderByOutTradeNoRequest();
    request.setMchid(text("mchid"));
    request.setOutTradeNo(order);
    return service.queryOrderByOutTradeNo(request);
  }

  private String query() {
    Transaction found = find(payments());
    signed();
    wanted(found.getOutTradeNo().equals(order), "out_trade_no " + order);
    return found.getTradeState().name();
  }

  private String notifyUrl() throws IOException {
    if (receiver == null) {
      receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
      NotificationParser parser = new NotificationParser((NotificationConfig) config);
      receiver.createContext(
          "/",
          exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            RequestParam arriving =
                new RequestParam.Builder()
                    .serialNumber(headers.getFirst("Wechatpay-Serial"))
                    .nonce(headers.getFirst("Wechatpay-Nonce"))
                    .timestamp(headers.getFirst("Wechatpay-Timestamp"))
                    .signature(headers.getFirst("Wechatpay-Signature"))
                    .signType(headers.getFirst("Wechatpay-Signature-Type"))
                    .body(body)
                    .build();
            int status = 204;
            try {
              arrived.add(parser.parse(arriving, Transaction.class));
            } catch (RuntimeException refused) {
              // Probes with a false signature belong to the deal; they are refused.
              status = 401;
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
          });
      receiver.start();
    }
    return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/notify";
  }

  /** What the customer does. */
  private String pay() throws Exception {
    admin("pay/" + order + "/pay", "{}");
    return "paid";
  }

  /** What a merchant has no call for. */
  private JsonObject admin(String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(text("base_url") + "/_sandbox/" + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer =
        java.net.http.HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    wanted(answer.statusCode() == 200, "200, not " + answer.statusCode() + " " + answer.body());
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private String notification() throws InterruptedException {
    Transaction told = arrived.poll(20, TimeUnit.SECONDS);
    wanted(told != null, "a notification");
    wanted(told.getOutTradeNo().equals(order), "one of this order");
    wanted(told.getTradeState() == Transaction.TradeStateEnum.SUCCESS, "SUCCESS");
    return told.getTradeState().name();
  }

  private String refund() {
    AmountReq amount = new AmountReq();
    amount.setRefund(40L);
    amount.setTotal(100L);
    amount.setCurrency("CNY");
    CreateRequest request = new CreateRequest();
    request.setOutTradeNo(order);
    request.setOutRefundNo(order + "R");
    request.setAmount(amount);
    var answer = new RefundService.Builder().httpClient(client).build().create(request);
    signed();
    wanted(answer.getAmount().getRefund() == 40, "a refund of 40");
    return answer.getStatus().name();
  }

  /** Lets a day pass; the SDK downloads the bill of it, and can say whether its hash is right. */
  private String bill() throws Exception {
    Instant now = Instant.ofEpochSecond(admin("clock", "{\"advance_seconds\": 86400}").get("now").getAsLong());
    GetTradeBillRequest request = new GetTradeBillRequest();
    request.setBillDate(LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")).minusDays(1).toString());
    var service =
        new BillDownloadServiceExtension.Builder()
            .httpClient(client)
            .decryptor(config.createDecryptor())
            .build();
    DigestBillEntity bill = service.getTradeBill(request);
    String content = new String(bill.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    wanted(bill.verifyHash(), "the hash of the file");
    // One line of the payment, one of the refund.
    wanted(content.split("`" + order + ",", -1).length == 3, "two lines of the order");
    return content.length() + " letters";
  }

  private String upload() throws Exception {
    byte[] picture = "not much of a picture\r\n--".getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
    String meta = new Gson().toJson(Map.of("filename", "图 1.png", "sha256", hash));
    var service = new FileUploadService.Builder().httpClient(client).build();
    String url = "https://api.mch.weixin.qq.com/v3/merchant/media/upload";
    String id = service.uploadImage(url, meta, "图 1.png", picture).getMediaId();
    signed();
    return "media_id of " + id.length() + " letters";
  }

  private String close() throws IOException {
    prepay(order + "C", 100);
    CloseOrderRequest request = new CloseOrderRequest();
    request.setMchid(text("mchid"));
    request.setOutTradeNo(order + "C");
    payments().closeOrder(request);
    signed();
    return "closed";
  }

  /** Signs with a stranger's key: the sandbox has to refuse. */
  private String wrongSignature() throws Exception {
    KeyPair stranger = stranger();
    String privateKey = pem("PRIVATE KEY", stranger.getPrivate().getEncoded());
    String publicKey = pem("PUBLIC KEY", stranger.getPublic().getEncoded());
    Config other = publicKeyConfig(privateKey, "PUB_KEY_ID_0", publicKey);
    try {
      find(new NativePayService.Builder().httpClient(clients().config(other).build()).build());
    } catch (ServiceException refused) {
      return refusal(refused, "401 SIGN_ERROR");
    }
    throw new AssertionError("accepted a stranger's signature");
  }

  /** Believes in a stranger's platform key: the SDK has to refuse an honest answer. */
  private String wrongPlatformKey() throws Exception {
    String stranger = pem("PUBLIC KEY", stranger().getPublic().getEncoded());
    Config other = publicKeyConfig(text("merchant_private_key"), serial, stranger);
    try {
      find(new NativePayService.Builder().httpClient(clients().config(other).build()).build());
    } catch (ValidationException refused) {
      return "refused by the SDK";
    }
    throw new AssertionError("accepted an answer signed with another key");
  }

  private static KeyPair stranger() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static String pem(String label, byte[] der) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
  }

  /** The SDK has verified the answer; this checks which key it did that with. */
  private void signed() {
    wanted(IS_BUILT_IN || signedWith.equals(serial), "signed with " + serial + ", not " + signedWith);
  }

  private static void wanted(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("wanted " + what);
    }
  }

  private String text(String name) {
    return settings.get(name).getAsString();
  }
}
