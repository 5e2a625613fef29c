//! 转账场景: what each wants reported, and what its users may be shown as the reason of the money
//! (protocol 16 §7).

use super::Report;
use crate::engine::{ErrorNumber, Given, Reason, Refusal, check_length};

/// A scene.
#[derive(Debug)]
pub(in crate::families) struct Scene {
    id: &'static str,
    /// Each `info_type` that must be reported; any where the list is empty.
    reports: &'static [&'static str],
    /// Each perception that is published; any where the list is empty, because the others are known
    /// from memory only.
    perceptions: &'static [&'static str],
}

/// The scene with an id.
pub(in crate::families) fn check_scene(id: &str) -> Result<&'static Scene, Refusal> {
    SCENES.iter().find(|scene| scene.id == id).ok_or_else(|| {
        Refusal::field("/transfer_scene_id", Given::from(id), "转账场景不存在或未开通")
    })
}

/// 报备信息: exactly what the scene asks for, each once.
pub(super) fn check_reports(scene: &Scene, reports: &[Report]) -> Result<(), Refusal> {
    if reports.is_empty() {
        let text = "需传入转账场景报备信息，请检查";
        let refusal = Refusal::missing("/transfer_scene_report_infos");
        return Err(refusal.saying(ErrorNumber::ILLEGAL_PARAMETER, text));
    }
    for (index, report) in reports.iter().enumerate() {
        let pointer = |member: &str| format!("/transfer_scene_report_infos/{index}/{member}");
        let given = || Given::from(report.info_type.as_str());
        check_length(&pointer("info_type"), &report.info_type, 15)?;
        check_length(&pointer("info_content"), &report.info_content, 32)?;
        if !scene.reports.is_empty() && !scene.reports.contains(&report.info_type.as_str()) {
            let issue = format!("该转账场景下取值只能是 {}", scene.reports.join("、"));
            return Err(incomplete(Refusal::field(&pointer("info_type"), given(), issue)));
        }
        let earlier = reports.iter().take(index);
        if earlier.into_iter().any(|other| other.info_type == report.info_type) {
            return Err(Refusal::field(&pointer("info_type"), given(), "名称重复"));
        }
    }
    let is_reported = |sort: &&&str| reports.iter().any(|report| report.info_type == **sort);
    match scene.reports.iter().find(|sort| !is_reported(sort)) {
        Some(sort) => {
            let issue = format!("缺少报备信息 {sort}");
            Err(incomplete(Refusal::field("/transfer_scene_report_infos", None, issue)))
        }
        None => Ok(()),
    }
}

fn incomplete(refusal: Refusal) -> Refusal {
    let text = "未传入完整且对应的转账场景报备信息，请根据接口文档检查";
    refusal.saying(ErrorNumber::ILLEGAL_PARAMETER, text)
}

/// 用户收款感知: one of the scene's.
pub(in crate::families) fn check_perception(
    scene_id: &str,
    perception: Option<&str>,
) -> Result<(), Refusal> {
    let scene = check_scene(scene_id)?;
    let Some(text) = perception else { return Ok(()) };
    check_length("/user_recv_perception", text, 256)?;
    if scene.perceptions.is_empty() || scene.perceptions.contains(&text) {
        return Ok(());
    }
    let text = "暂不支持展示当前传入的用户收款感知";
    Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text))
}

const fn scene(
    id: &'static str,
    reports: &'static [&'static str],
    perceptions: &'static [&'static str],
) -> Scene {
    Scene { id, reports, perceptions }
}

/// 1006 is in samples of official pages, not in their list.
static SCENES: &[Scene] = &[
    scene("1000", &["活动名称", "奖励说明"], &["活动奖励", "现金奖励"]),
    scene("1002", &["补贴类型"], &["行政补贴", "行政奖励"]),
    scene("1004", &["保险产品备案编号", "保险名称", "保险操作单号"], &[]),
    scene("1005", &["岗位类型", "报酬说明"], &[]),
    scene("1006", &[], &[]),
    scene("1009", &["采购商品名称"], &[]),
    scene("1010", &["回收商品名称"], &[]),
    scene("1011", &["赔付原因"], &["退款", "商家赔付"]),
    scene("1013", &["公益活动名称", "公益活动备案编号"], &[]),
];
