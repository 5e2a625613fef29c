//! What the pages show for a shell, sent to the local gateway as a reader would: what comes first, then
//! the request itself.

#![expect(clippy::expect_used, reason = "a test may panic, and so may what helps it")]

use std::collections::{BTreeMap, BTreeSet};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value};
use wechatpay::{Blocking, Method, Request};
use wechatpay_book::Blocking as Client;
use wechatpay_sandbox::{Sandbox, domain, registry::played_operations};
use xtask::book::{ShellSample, Source};

#[tokio::test(flavor = "multi_thread")]
async fn every_sample_is_accepted_or_refused_as_its_page_says() {
    let source = source();
    let samples = source.shell_samples();
    assert!(samples.len() > 900, "{} samples", samples.len());
    let sandbox = Sandbox::start().await.expect("a free port");
    let client = client(sandbox.settings());
    let mut wrong = Vec::new();
    let mut unknown = 0_usize;
    for sample in &samples {
        sandbox.reset().await.expect("nothing is in the way");
        match play(&sandbox, &client, sample).await {
            Ok(()) if sample.refused.is_none() => {}
            Ok(()) => wrong.push(format!("{}: is accepted; its page says otherwise", sample.id)),
            Err(refused) if sample.refused.as_ref() == Some(&refused.code) => {}
            Err(refused) if sample.may_be_unknown && refused.status == 404 => unknown += 1,
            Err(refused) => wrong.push(format!("{}: {}", sample.id, refused.text)),
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), samples.len(), wrong.join("\n"));
    assert!(unknown < samples.len() / 4, "{unknown} samples ask for what is not there");
    sandbox.shutdown().await;
}

/// Pages say which operations are played; they are made without the sandbox's code.
#[test]
fn pages_say_what_the_sandbox_plays() {
    let source = source();
    let said: BTreeSet<&str> = source.played().iter().map(String::as_str).collect();
    let played: BTreeSet<&str> = played_operations().collect();
    assert_eq!(said, played);
}

fn source() -> Source {
    let root = xtask::workspace::root();
    let catalogue = xtask::codegen::catalogue(&root).expect("a sound catalogue");
    Source::read(&root, catalogue).expect("samples are Rust")
}

fn client(settings: &wechatpay_sandbox::Settings) -> Client {
    let builder = Client::builder()
        .mchid(&settings.mchid)
        .private_key(&settings.merchant_private_key)
        .merchant_certificate(&settings.merchant_certificate)
        .apiv3_key(&settings.apiv3_key)
        .public_key(
            settings.public_key_id.as_deref().expect("the default mode has a public key"),
            settings.public_key.as_deref().expect("the default mode has a public key"),
        )
        .base_url(&settings.base_url);
    builder.build().expect("the sandbox's settings are complete")
}

struct Refused {
    status: u16,
    code: String,
    text: String,
}

/// Everything in its order; what comes first must be accepted.
async fn play(sandbox: &Sandbox, client: &Client, sample: &ShellSample) -> Result<(), Refused> {
    let (last, first) = sample.commands.split_last().expect("a sample has a command");
    for command in first {
        let done = match words(command).as_slice() {
            [_, sandbox_word, deed @ ..] if sandbox_word == "sandbox" => act(sandbox, deed).await,
            words => send(client, words, false),
        };
        assert!(
            done.is_ok(),
            "{}: {command}: {}",
            sample.id,
            done.err().map_or_else(String::new, |it| it.text)
        );
    }
    let (client, words, is_download) = (client.clone(), words(last), sample.is_download);
    let sent = tokio::task::spawn_blocking(move || send(&client, &words, is_download));
    sent.await.expect("nothing panics")
}

/// `wxpay sandbox pay NUMBER`, `wxpay sandbox score PRODUCT NUMBER DEED`.
async fn act(sandbox: &Sandbox, words: &[String]) -> Result<(), Refused> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let path = match words.as_slice() {
        ["pay", number] => format!("pay/{number}/pay"),
        ["refund", number, deed] => format!("refunds/{number}/{deed}"),
        ["transfer", number, deed] => format!("transfers/{number}/{deed}"),
        ["score", product, number, deed] => format!("payscore/{product}/{number}/{deed}"),
        other => panic!("teach this test `wxpay sandbox {}`", other.join(" ")),
    };
    let done = sandbox.act(&path, &Map::new()).await;
    done.map(drop).map_err(|error| Refused {
        status: 0,
        code: String::new(),
        text: error.to_string(),
    })
}

/// What `wxpay req` makes of its arguments.
fn send(client: &Client, words: &[String], is_download: bool) -> Result<(), Refused> {
    let request = request(client, words);
    let refused = |error: wechatpay::Error| {
        let refusal = error.refusal();
        Refused {
            status: refusal.map_or(0, |it| it.status),
            code: refusal.map(|it| it.code.clone()).unwrap_or_default(),
            text: error.to_string(),
        }
    };
    if !is_download {
        return request.send().map(drop).map_err(refused);
    }
    let call = request.into_call().map_err(refused)?;
    let mut file = client.download_unchecked(call).map_err(refused)?;
    while file.piece().map_err(refused)?.is_some() {}
    Ok(())
}

fn request(client: &Client, words: &[String]) -> Request<Blocking, Value> {
    let mut words = words.iter().map(String::as_str);
    assert_eq!((words.next(), words.next()), (Some("wxpay"), Some("req")));
    let method: Method = words.next().and_then(|it| it.parse().ok()).expect("a method");
    let path = words.next().expect("a path").to_owned();
    let (mut chain, mut query, mut body) = (client.chain(path), BTreeMap::new(), None);
    while let Some(word) = words.next() {
        match word {
            "--env-file" => drop(words.next()),
            "--with" | "-q" => {
                let pair = words.next().and_then(|it| it.split_once('=')).expect("NAME=VALUE");
                if word == "-q" {
                    query.insert(pair.0, pair.1);
                } else {
                    chain = chain.with(pair.0.to_owned(), pair.1);
                }
            }
            json => body = Some(json.to_owned()),
        }
    }
    let request = chain.request(method).query(&query);
    match body {
        Some(body) => request.json_text(body),
        None => request,
    }
}

/// A command as a POSIX shell splits it: single quotes, joined lines, and one substitution.
fn words(command: &str) -> Vec<String> {
    let command = command.replace("\\\n", " ").replace("$(date -d yesterday +%F)", &yesterday());
    let (mut words, mut word, mut is_quoted, mut is_begun) =
        (Vec::new(), String::new(), false, false);
    let mut letters = command.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\'' => (is_quoted, is_begun) = (!is_quoted, true),
            '\\' if !is_quoted => word.extend(letters.next()),
            ' ' if !is_quoted => {
                if is_begun {
                    words.push(std::mem::take(&mut word));
                }
                is_begun = false;
            }
            letter => {
                assert!(
                    is_quoted || !"$`\"|&;<>(){}*?[]#~".contains(letter),
                    "quote {letter}: {command}"
                );
                word.push(letter);
                is_begun = true;
            }
        }
    }
    assert!(!is_quoted, "a quote is not closed: {command}");
    if is_begun {
        words.push(word);
    }
    words
}

/// The day before today in China.
#[expect(clippy::disallowed_methods, reason = "the sandbox keeps bills of days before today")]
fn yesterday() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is later than 1970");
    let seconds = i64::try_from(now.as_secs()).expect("it is not that late");
    let text = domain::rfc3339(seconds - 86_400);
    text.get(..10).expect("a day").to_owned()
}

#[test]
fn commands_are_read_as_a_shell_reads_them() {
    let read = words("wxpay req GET 'v3/{a}' \\\n    --with 'a=it'\\''s' \\\n    -q b=");
    assert_eq!(read, ["wxpay", "req", "GET", "v3/{a}", "--with", "a=it's", "-q", "b="]);
}
