package main

import (
	"context"
	"crypto/sha1" // the platform's own choice for bills
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/wechatpay-apiv3/wechatpay-go/core"
	"github.com/wechatpay-apiv3/wechatpay-go/core/auth/validators"
	"github.com/wechatpay-apiv3/wechatpay-go/core/consts"
	"github.com/wechatpay-apiv3/wechatpay-go/core/notify"
	"github.com/wechatpay-apiv3/wechatpay-go/services/payments"
	"github.com/wechatpay-apiv3/wechatpay-go/services/refunddomestic"
)

// paying is where notifications arrive.
type paying struct {
	listener net.Listener
	arrived  chan notice
}

type notice struct {
	transaction payments.Transaction
	err         error
}

// url starts the receiver on first use.
func (p *paying) url() string {
	if p.listener == nil {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return "http://127.0.0.1:1/unreachable"
		}
		p.listener, p.arrived = listener, make(chan notice, 16)
	}
	return "http://" + p.listener.Addr().String() + "/notify"
}

// serve lets the SDK verify and open whatever arrives.
func (r *run) serve() error {
	handler, err := notify.NewRSANotifyHandler(r.APIv3Key, r.verifier)
	if err != nil {
		return err
	}
	receive := func(writer http.ResponseWriter, request *http.Request) {
		var n notice
		_, n.err = handler.ParseNotifyRequest(request.Context(), request, &n.transaction)
		if n.err != nil {
			// Probes with a false signature belong to the deal; they are refused and not what we wait for.
			writer.WriteHeader(http.StatusUnauthorized)
			return
		}
		writer.WriteHeader(http.StatusNoContent)
		r.paying.arrived <- n
	}
	go func() { _ = http.Serve(r.paying.listener, http.HandlerFunc(receive)) }()
	return nil
}

// pay is what the customer does.
func (r *run) pay(_ context.Context) (string, error) {
	if err := r.serve(); err != nil {
		return "", err
	}
	_, err := r.admin("pay/"+r.order+"/pay", "{}")
	return "paid", err
}

// admin does what a merchant has no call for.
func (r *run) admin(path, body string) ([]byte, error) {
	response, err := http.Post(r.BaseURL+"/_sandbox/"+path, consts.ApplicationJSON, strings.NewReader(body))
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, err
	}
	return answer, wanted(response.StatusCode == http.StatusOK, "200, not "+response.Status+" "+string(answer))
}

// yesterday lets a day pass by the sandbox's clock, and names the day that is over.
func (r *run) yesterday() (string, error) {
	answer, err := r.admin("clock", `{"advance_seconds": 86400}`)
	if err != nil {
		return "", err
	}
	var clock struct{ Now int64 }
	err = json.Unmarshal(answer, &clock)
	return time.Unix(clock.Now-86400, 0).In(time.FixedZone("China", 8*60*60)).Format(time.DateOnly), err
}

func (r *run) notification(_ context.Context) (string, error) {
	select {
	case n := <-r.paying.arrived:
		if n.transaction.OutTradeNo == nil || *n.transaction.OutTradeNo != r.order {
			return "", errors.New("of another order")
		}
		return *n.transaction.TradeState, wanted(*n.transaction.TradeState == "SUCCESS", "SUCCESS")
	case <-time.After(20 * time.Second):
		return "", errors.New("none arrived")
	}
}

func (r *run) refund(ctx context.Context) (string, error) {
	service := refunddomestic.RefundsApiService{Client: r.client}
	answer, result, err := service.Create(ctx, refunddomestic.CreateRequest{
		OutTradeNo:  core.String(r.order),
		OutRefundNo: core.String(r.order + "R"),
		Amount: &refunddomestic.AmountReq{
			Refund: core.Int64(40), Total: core.Int64(100), Currency: core.String("CNY"),
		},
	})
	if err = r.signed(result, err); err != nil {
		return "", err
	}
	return string(*answer.Status), wanted(*answer.Amount.Refund == 40, "a refund of 40")
}

// bill asks for the bill of a day that is over, downloads it and checks its hash: the SDK leaves that to us.
func (r *run) bill(ctx context.Context) (string, error) {
	day, err := r.yesterday()
	if err != nil {
		return "", err
	}
	result, err := r.client.Get(ctx, consts.WechatPayAPIServer+"/v3/bill/tradebill?bill_date="+day)
	if err = r.signed(result, err); err != nil {
		return "", err
	}
	var link struct {
		HashValue   string `json:"hash_value"`
		DownloadURL string `json:"download_url"`
	}
	if err = json.NewDecoder(result.Response.Body).Decode(&link); err != nil {
		return "", err
	}
	// Files are unsigned; the SDK's answer to that is a client whose validator lets them pass.
	file, err := core.NewClientWithValidator(r.client, &validators.NullValidator{}).Get(ctx, link.DownloadURL)
	if err != nil {
		return "", err
	}
	content, err := io.ReadAll(file.Response.Body)
	if err != nil {
		return "", err
	}
	sum := sha1.Sum(content)
	hash := hex.EncodeToString(sum[:])
	if err = wanted(strings.EqualFold(hash, link.HashValue), "SHA-1 "+link.HashValue+", not "+hash); err != nil {
		return "", err
	}
	// One line of the payment, one of the refund.
	lines := strings.Count(string(content), "`"+r.order+",")
	return fmt.Sprintf("%d bytes", len(content)), wanted(lines == 2, fmt.Sprintf("2 lines, not %d", lines))
}
