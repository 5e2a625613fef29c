//! The protocol, by its official SDK. No other module names it.

use std::error::Error;
use std::sync::Arc;

use rmcp::ErrorData as McpError;
use rmcp::ServiceExt as _;
use rmcp::model::{
    CallToolRequestParams, CallToolResponse, CallToolResult, ContentBlock, GetPromptRequestParams,
    GetPromptResponse, GetPromptResult, Implementation, ListPromptsResult,
    ListResourceTemplatesResult, ListToolsResult, PaginatedRequestParams, Prompt, PromptArgument,
    PromptMessage, ReadResourceRequestParams, ReadResourceResponse, ReadResourceResult,
    ResourceContents, ResourceTemplate, Role, ServerCapabilities, ServerConfig, Tool,
    ToolAnnotations,
};
use rmcp::service::RequestContext;
use rmcp::{RoleServer, ServerHandler};
use serde_json::{Map, Value};

use super::play::Playground;
use super::standing::{PROMPTS, RESOURCES, resource};
use super::tools::{self, Kind};

/// Serves one client.
#[derive(Debug, Clone)]
pub(super) struct Server {
    /// Only if the tools of the sandbox are wanted.
    playground: Option<Arc<Playground>>,
}

impl Server {
    pub(super) fn new(has_sandbox: bool) -> Self {
        Self { playground: has_sandbox.then(Arc::default) }
    }
}

/// Serves on stdin and stdout until the client is gone.
pub(super) async fn on_stdio(server: Server) -> Result<(), Box<dyn Error + Send + Sync>> {
    server.serve(rmcp::transport::stdio()).await?.waiting().await?;
    Ok(())
}

impl ServerHandler for Server {
    // named by its trait
    fn get_info(&self) -> ServerConfig {
        let can = ServerCapabilities::builder().enable_tools().enable_resources().enable_prompts();
        ServerConfig::new(can.build())
            .with_server_info(Implementation::new("wxpay", env!("CARGO_PKG_VERSION")))
            .with_instructions(INSTRUCTIONS)
    }

    async fn list_tools(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, McpError> {
        let tools = tools::listed(self.playground.is_some()).map(described);
        Ok(ListToolsResult::with_all_items(tools.collect()))
    }

    async fn call_tool(
        &self,
        asked: CallToolRequestParams,
        _: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, McpError> {
        let arguments = asked.arguments.unwrap_or_default();
        let answer = tools::run(&asked.name, arguments, self.playground.as_deref()).await;
        let answer = answer.ok_or_else(|| {
            McpError::invalid_params(format!("there is no tool {}", asked.name), None)
        })?;
        let result = match answer {
            Ok(value) => CallToolResult::structured(value),
            Err(said) => CallToolResult::error(vec![ContentBlock::text(said)]),
        };
        Ok(result.into())
    }

    async fn list_resource_templates(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> Result<ListResourceTemplatesResult, McpError> {
        let templates = RESOURCES.map(|(uri, name, description)| {
            let template = ResourceTemplate::new(uri, name).with_description(description);
            template.with_mime_type(JSON)
        });
        Ok(ListResourceTemplatesResult::with_all_items(templates.to_vec()))
    }

    async fn read_resource(
        &self,
        asked: ReadResourceRequestParams,
        _: RequestContext<RoleServer>,
    ) -> Result<ReadResourceResponse, McpError> {
        let none = |said: String| McpError::resource_not_found(said, None);
        let found = resource(&asked.uri).ok_or_else(|| none("no such resource".to_owned()))?;
        let text = found.map_err(none)?.to_string();
        let contents = ResourceContents::text(text, asked.uri).with_mime_type(JSON);
        Ok(ReadResourceResult::new(vec![contents]).into())
    }

    async fn list_prompts(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> Result<ListPromptsResult, McpError> {
        let prompts = PROMPTS.iter().map(|prompt| {
            let argument = PromptArgument::new(prompt.argument).with_description(prompt.about);
            Prompt::new(
                prompt.name,
                Some(prompt.description),
                Some(vec![argument.with_required(true)]),
            )
        });
        Ok(ListPromptsResult::with_all_items(prompts.collect()))
    }

    // named by its trait
    async fn get_prompt(
        &self,
        asked: GetPromptRequestParams,
        _: RequestContext<RoleServer>,
    ) -> Result<GetPromptResponse, McpError> {
        let prompt = PROMPTS.iter().find(|prompt| prompt.name == asked.name);
        let prompt = prompt.ok_or_else(|| McpError::invalid_params("no such prompt", None))?;
        let given = asked.arguments.as_ref().and_then(|given| given.get(prompt.argument));
        let given = given.and_then(Value::as_str).unwrap_or_default();
        let text = prompt.text.replacen("{}", given, 1);
        let message = PromptMessage::new_text(Role::User, text);
        Ok(GetPromptResult::new(vec![message]).with_description(prompt.description).into())
    }
}

fn described(tool: &tools::Tool) -> Tool {
    let schema = match (tool.schema)() {
        Value::Object(members) => members,
        _ => Map::default(),
    };
    let annotations = ToolAnnotations::new()
        .read_only(tool.kind == Kind::Read)
        .destructive(tool.kind == Kind::Destructive)
        .idempotent(tool.kind == Kind::Read)
        // Nothing but this process is reached.
        .open_world(false);
    Tool::new(tool.name, tool.description, schema).with_annotations(annotations)
}

const JSON: &str = "application/json";
const INSTRUCTIONS: &str = "Look up operations of WeChat Pay (微信支付) APIv3, take code that compiles, and prove an \
    integration on a local sandbox. This server knows no merchant and no key; never give it one. The tools named \
    sandbox_* are there if it was started with --sandbox.";
