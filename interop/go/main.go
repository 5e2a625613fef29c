// Drives the official SDK `wechatpay-go`, as published, against a running sandbox.
//
//	WXPAY_SANDBOX_SETTINGS=settings.json interop certificate|public-key
//
// The argument says which kind of platform key (平台证书 or 微信支付公钥) this run believes in. Every
// answer is verified by the SDK itself. Prints one line per step, `name TAB ok|FAIL TAB remark`, and
// exits 1 if any step failed.
package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/rsa"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"

	"github.com/wechatpay-apiv3/wechatpay-go/core"
	"github.com/wechatpay-apiv3/wechatpay-go/core/auth"
	"github.com/wechatpay-apiv3/wechatpay-go/core/auth/verifiers"
	"github.com/wechatpay-apiv3/wechatpay-go/core/consts"
	"github.com/wechatpay-apiv3/wechatpay-go/core/downloader"
	"github.com/wechatpay-apiv3/wechatpay-go/core/option"
	"github.com/wechatpay-apiv3/wechatpay-go/services/fileuploader"
	"github.com/wechatpay-apiv3/wechatpay-go/services/payments/native"
	"github.com/wechatpay-apiv3/wechatpay-go/utils"
)

type settings struct {
	BaseURL      string `json:"base_url"`
	Mode         string `json:"mode"`
	Mchid        string `json:"mchid"`
	Appid        string `json:"appid"`
	Serial       string `json:"merchant_serial"`
	PrivateKey   string `json:"merchant_private_key"`
	APIv3Key     string `json:"apiv3_key"`
	PublicKeyID  string `json:"public_key_id"`
	PublicKey    string `json:"public_key"`
	Certificates string `json:"platform_certificate_serial"`
}

// run is what one step leaves behind for the next.
type run struct {
	settings
	trusting string
	key      *rsa.PrivateKey
	client   *core.Client
	verifier auth.Verifier
	serial   string // the platform key every answer must be signed with
	order    string
	paying   paying
}

type step struct {
	name string
	act  func(*run, context.Context) (string, error)
}

func main() {
	r, err := newRun()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	// The SDK has its host built in. What its users do in tests: another transport for all of net/http.
	// Where a proxy leads it to the sandbox, it stays as it is.
	if os.Getenv("INTEROP_BUILT_IN_HOST") == "" {
		http.DefaultTransport = redirect{to: r.BaseURL, next: http.DefaultTransport}
	}

	steps := []step{
		{"certificates", (*run).certificates},
		{"create", (*run).create},
		{"duplicate", (*run).create},
		{"other content", (*run).otherContent},
		{"query", (*run).query},
		{"pay", (*run).pay},
		{"notification", (*run).notification},
		{"refund", (*run).refund},
		{"bill", (*run).bill},
		{"upload", (*run).upload},
		{"close", (*run).close},
		{"wrong signature", (*run).wrongSignature},
		{"wrong platform key", (*run).wrongPlatformKey},
	}
	failed := 0
	for _, step := range steps {
		remark, err := step.act(r, context.Background())
		state := "ok"
		if err != nil {
			state, remark = "FAIL", err.Error()
			failed = 1
		}
		fmt.Printf("%s\t%s\t%s\n", step.name, state, oneLine(remark))
	}
	os.Exit(failed)
}

func newRun() (*run, error) {
	text, err := os.ReadFile(os.Getenv("WXPAY_SANDBOX_SETTINGS"))
	if err != nil {
		return nil, err
	}
	r := &run{trusting: os.Args[1]}
	if err = json.Unmarshal(text, &r.settings); err != nil {
		return nil, err
	}
	r.order = "INTEROPGO" + os.Getenv("INTEROP_MARK") + strings.ToUpper(r.Mode[:1]+r.trusting[:1])
	r.key, err = utils.LoadPrivateKey(r.PrivateKey)
	return r, err
}

// redirect sends what is meant for WeChat Pay to the sandbox, and touches nothing that is signed.
type redirect struct {
	to   string
	next http.RoundTripper
}

func (r redirect) RoundTrip(request *http.Request) (*http.Response, error) {
	if request.URL.Host != "api.mch.weixin.qq.com" {
		return r.next.RoundTrip(request)
	}
	to, err := url.Parse(r.to)
	if err != nil {
		return nil, err
	}
	changed := request.Clone(request.Context())
	changed.URL.Scheme, changed.URL.Host, changed.Host = to.Scheme, to.Host, to.Host
	return r.next.RoundTrip(changed)
}

// certificates makes the client. In certificate mode the SDK downloads and opens them by itself.
func (r *run) certificates(ctx context.Context) (string, error) {
	if r.trusting == "certificate" {
		manager := downloader.MgrInstance()
		client, err := core.NewClient(ctx,
			option.WithWechatPayAutoAuthCipher(r.Mchid, r.Serial, r.key, r.APIv3Key))
		if err != nil {
			return "", err
		}
		visitor := manager.GetCertificateVisitor(r.Mchid)
		r.client, r.serial = client, r.Certificates
		r.verifier = verifiers.NewSHA256WithRSAVerifier(visitor)
		if _, known := visitor.Get(ctx, r.serial); !known {
			return "", fmt.Errorf("certificate %s was not downloaded", r.serial)
		}
		return fmt.Sprintf("%d downloaded", len(visitor.GetAll(ctx))), nil
	}
	key, err := utils.LoadPublicKey(r.PublicKey)
	if err != nil {
		return "", err
	}
	r.client, err = core.NewClient(ctx,
		option.WithWechatPayPublicKeyAuthCipher(r.Mchid, r.Serial, r.key, r.PublicKeyID, key))
	if err != nil {
		return "", err
	}
	r.serial = r.PublicKeyID
	r.verifier = verifiers.NewSHA256WithRSAPubkeyVerifier(r.PublicKeyID, *key)
	result, err := r.client.Get(ctx, consts.WechatPayAPIServer+"/v3/certificates")
	if r.Mode == "public-key" {
		return refused(err, http.StatusNotFound, "RESOURCE_NOT_EXISTS")
	}
	return "listed", r.signed(result, err)
}

func (r *run) prepay(ctx context.Context, order string, total int64) (*native.PrepayResponse, error) {
	service := native.NativeApiService{Client: r.client}
	answer, result, err := service.Prepay(ctx, native.PrepayRequest{
		Appid:       core.String(r.Appid),
		Mchid:       core.String(r.Mchid),
		Description: core.String("互操作 interop"),
		OutTradeNo:  core.String(order),
		NotifyUrl:   core.String(r.paying.url()),
		Amount:      &native.Amount{Total: core.Int64(total), Currency: core.String("CNY")},
	})
	return answer, r.signed(result, err)
}

func (r *run) create(ctx context.Context) (string, error) {
	answer, err := r.prepay(ctx, r.order, 100)
	if err != nil {
		return "", err
	}
	return *answer.CodeUrl, wanted(*answer.CodeUrl != "", "a code_url")
}

func (r *run) otherContent(ctx context.Context) (string, error) {
	_, err := r.prepay(ctx, r.order, 101)
	return refused(err, http.StatusForbidden, "OUT_TRADE_NO_USED")
}

func (r *run) query(ctx context.Context) (string, error) {
	service := native.NativeApiService{Client: r.client}
	answer, result, err := service.QueryOrderByOutTradeNo(ctx, native.QueryOrderByOutTradeNoRequest{
		OutTradeNo: core.String(r.order), Mchid: core.String(r.Mchid),
	})
	if err = r.signed(result, err); err != nil {
		return "", err
	}
	return *answer.TradeState, wanted(*answer.OutTradeNo == r.order, "out_trade_no "+r.order)
}

func (r *run) upload(ctx context.Context) (string, error) {
	uploader := fileuploader.ImageUploader{Client: r.client}
	picture := bytes.NewReader([]byte("\x89PNG\r\n\x1a\nnot much of a picture\r\n--"))
	answer, result, err := uploader.Upload(ctx, picture, "图 1.png", consts.ImagePNG)
	if err = r.signed(result, err); err != nil {
		return "", err
	}
	return fmt.Sprintf("media_id of %d letters", len(*answer.MediaId)), nil
}

func (r *run) close(ctx context.Context) (string, error) {
	order := r.order + "C"
	if _, err := r.prepay(ctx, order, 100); err != nil {
		return "", err
	}
	service := native.NativeApiService{Client: r.client}
	result, err := service.CloseOrder(ctx, native.CloseOrderRequest{
		OutTradeNo: core.String(order), Mchid: core.String(r.Mchid),
	})
	if err = r.signed(result, err); err != nil {
		return "", err
	}
	return result.Response.Status, wanted(result.Response.StatusCode == http.StatusNoContent, "204")
}

// wrongSignature signs with a stranger's key: the sandbox has to refuse.
func (r *run) wrongSignature(ctx context.Context) (string, error) {
	stranger, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return "", err
	}
	client, err := core.NewClient(ctx,
		option.WithMerchantCredential(r.Mchid, r.Serial, stranger), option.WithVerifier(r.verifier))
	if err != nil {
		return "", err
	}
	_, err = client.Get(ctx, consts.WechatPayAPIServer+"/v3/pay/transactions/out-trade-no/X?mchid="+r.Mchid)
	return refused(err, http.StatusUnauthorized, "SIGN_ERROR")
}

// wrongPlatformKey believes in a stranger's platform key: the SDK has to refuse an honest answer.
func (r *run) wrongPlatformKey(ctx context.Context) (string, error) {
	stranger, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return "", err
	}
	client, err := core.NewClient(ctx, option.WithMerchantCredential(r.Mchid, r.Serial, r.key),
		option.WithVerifier(verifiers.NewSHA256WithRSAPubkeyVerifier(r.serial, stranger.PublicKey)))
	if err != nil {
		return "", err
	}
	service := native.NativeApiService{Client: client}
	_, _, err = service.QueryOrderByOutTradeNo(ctx, native.QueryOrderByOutTradeNoRequest{
		OutTradeNo: core.String(r.order), Mchid: core.String(r.Mchid),
	})
	if err == nil {
		return "", errors.New("accepted an answer signed with another key")
	}
	var answer *core.APIError
	if errors.As(err, &answer) {
		return "", fmt.Errorf("refused by the sandbox, not by the SDK: %w", err)
	}
	return "refused by the SDK", nil
}

// signed checks which key the SDK has verified the answer with.
func (r *run) signed(result *core.APIResult, err error) error {
	if err != nil {
		return err
	}
	serial := result.Response.Header.Get(consts.WechatPaySerial)
	return wanted(serial == r.serial, "signed with "+r.serial+", not "+serial)
}

func refused(err error, status int, code string) (string, error) {
	var answer *core.APIError
	if !errors.As(err, &answer) {
		return "", fmt.Errorf("wanted %d %s, got %v", status, code, err)
	}
	remark := fmt.Sprintf("%d %s", answer.StatusCode, answer.Code)
	return remark, wanted(answer.StatusCode == status && answer.Code == code, code+", not "+remark)
}

func wanted(holds bool, what string) error {
	if holds {
		return nil
	}
	return errors.New("wanted " + what)
}

func oneLine(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if len(text) > 300 {
		text = text[:300]
	}
	return text
}
