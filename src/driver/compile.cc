// SPDX-License-Identifier: Apache-2.0
#include "driver/compile.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "backend/backends.h"
#include "backend/verify.h"
#include "base/check.h"
#include "base/hashes.h"
#include "base/large_memory.h"
#include "base/shown.h"
#include "base/work.h"
#include "diag/codes/dg1.h"
#include "diag/codes/dg6.h"
#include "diag/collecting_sink.h"
#include "diag/diag_catalog.h"
#include "diag/levels.h"
#include "document/path_at.h"
#include "document/redact.h"
#include "document/unread_text.h"
#include "driver/recognition.h"
#include "driver/resources.h"
#include "frontend/frontends.h"
#include "ir/workflow.h"
#include "lint/rules.h"
#include "lint/secret_in_env.h"
#include "passes/pipeline.h"
#include "schema/schema_check.h"
#include "schema/schema_store.h"
#include "value/scalar.h"
#include "writer/yaml_writer.h"

namespace dagc::driver {
namespace {

class FileCompilation {
 public:
  FileCompilation(FileId file, std::string_view text, const CompileSettings& settings, const FileTraits& traits)
      : file_(file),
        text_(text),
        settings_(settings),
        traits_(traits),
        work_(WorkFor(text.size(), settings.load.limits.work)) {}

  // The whole story. Nothing flows back: each phase takes what the one before made, and speaks to the sink.
  FileOutcome Run() {
    LoadedFile loaded;
    outcome_.role = Recognise(file_, text_, settings_.load, traits_, loaded, sink_);
    outcome_.only_keys = !loaded.readable && !MayShowUnread(text_);
    outcome_.holds_nothing = loaded.readable && std::all_of(loaded.documents.begin(), loaded.documents.end(),
                                                            [](const Document& one) { return one.root.IsNull(); });
    if (outcome_.role != FileRole::kOurs) {
      outcome_.findings = sink_.TakeSorted();
      return std::move(outcome_);
    }
    comments_ = loaded.comments;
    for (Document& document : loaded.documents) {
      if (document.root.IsMap()) {
        CompileDocument(document, loaded.arena);
      } else {
        outcome_.secrets.push_back(document.span);  // whatever it is, it was not written for us
      }
      if (WorkLeft() == 0) {
        ReportWork(document.span);
        break;
      }
    }
    Write();
    outcome_.work = work_.spent();
    FinishFindings(loaded.documents);
    outcome_.comments = std::move(loaded.comments);
    return std::move(outcome_);
  }

 private:
  // Only Secrets hold bytes that are no text; their values are not looked at.
  void RejectBinary(const Document& document) {
    for (const Span tag : document.binary_tags) sink_.Report(diag::kUnknownTag, tag, "tag:yaml.org,2002:binary");
  }

  void ReportWork(Span document) {
    sink_.Report(diag::kTooMuchWork, {file_, document.begin, document.begin}, work_.budget())
        .Help(help::kRaiseLimit, "--max-work");
  }

  void CompileDocument(Document& document, Arena& arena) {
    // An old password often stands in a comment.
    if (RedactSecrets(document, arena, outcome_.secrets)) HideComments();
    for (const Span secret : document.copied_secrets) {
      sink_.Report(diag::kSecretCopied, secret).Help(help::kProjectSecret);
    }
    const Detection detection = Detect(document, sink_, traits_.name);
    switch (detection.role) {
      case DocumentRole::kWorkflow:
        ++outcome_.workflows;
        RejectBinary(document);
        CompileWorkflow(document, *detection.frontend, arena);
        break;
      case DocumentRole::kResource:
        ++outcome_.resources;
        if (detection.resource != nullptr && !detection.resource->type.ends_with("secret")) RejectBinary(document);
        if (detection.resource != nullptr) CheckResource(document, *detection.resource, arena);
        break;
      case DocumentRole::kRefused:
        ++outcome_.workflows;
        break;
      case DocumentRole::kOther:
        ++outcome_.skipped;
        NoteKind(document.root);
        break;
    }
  }

  // `type` beside a `version` is the platform's word for it, `kind` beside an `apiVersion` Kubernetes'.
  void NoteKind(const Value& root) {
    for (const auto& [envelope, key] : {std::pair{"version", "type"}, std::pair{"apiVersion", "kind"}}) {
      const Value* kind = root.Find(envelope) == nullptr ? nullptr : root.Find(key);
      if (kind != nullptr && !kind->text().empty()) {
        outcome_.skipped_kinds.insert(Shown(kind->text()));
        return;
      }
    }
  }

  // The run knows the resource already; here it is spoken of.
  void CheckResource(Document& document, const ResourceInfo& kind, Arena& arena) {
    ir::Resources read;
    ResourceReader{settings_, text_, arena, outcome_.unset, outcome_.substituted, sink_}.Read(document, kind, read);
    for (ir::StackDef& stack : read.stacks) {
      stack.source = text_;
      stack::Prepare(stack, sink_);
    }
  }

  void CompileWorkflow(Document& document, const FrontendInfo& frontend, Arena& arena) {
    for (const Value& value : document.ambiguous) {
      sink_
          .Report(diag::kAmbiguousScalar, value.span(), value, Own(KindName(value.kind())),
                  DifferentEngineReading(value.text()).value_or(""))
          .Help(help::kQuoteIt, value);
    }
    if (settings_.interpolate) {
      Interpolate(document, text_, *settings_.variables, arena, outcome_.unset, outcome_.substituted, sink_);
    } else {
      CheckPlaceholders(document.root, sink_);
    }
    if (WorkLeft() == 0) return;
    const CompiledSchema* schema = FindSchema(frontend.schema);
    DAGC_CHECK(schema != nullptr);
    CheckSchema(document.root, *schema, sink_);
    ir::Workflow workflow;
    frontend.build(document, workflow, sink_);
    workflow.partly_replaced = document.partly_replaced;
    const backend::BackendInfo& backend = *backend::FindBackend("argo");
    const ir::EngineFacts engine = backend.facts(settings_.output);
    RunPasses(workflow, {*settings_.target, engine, *settings_.resources, *settings_.stacks, settings_.load.limits,
                         settings_.now, arena, sink_});
    CollectSecretSpans(workflow, outcome_.secrets);
    if (WorkLeft() == 0) return;  // not all passes have seen it
    if (settings_.on_workflow) settings_.on_workflow(workflow);
    RunLint(workflow, sink_);
    // Emission has findings of its own, so it runs under `lint` and after errors too; what it made is then dropped.
    Emit(backend.emit(workflow, settings_.output, arena, sink_), workflow, frontend);
  }

  void Emit(const std::vector<backend::OutputObject>& objects, const ir::Workflow& workflow,
            const FrontendInfo& frontend) {
    for (const backend::OutputObject& object : objects) {
      objects_.push_back(object.root);
      EmittedObject& emitted = outcome_.emitted.emplace_back();
      emitted.kind = object.kind;
      emitted.name_space = settings_.output.name_space.value;
      if (!workflow.name.unresolved) emitted.name = object.name;
      emitted.language = frontend.name;
      emitted.source = workflow.name.span;
      if (object.supporting) emitted.digest = DigestOf(object.root);
    }
  }

  static std::string DigestOf(const Value& object) {
    std::string text;
    WriteYaml(object, text);
    return Sha256Hex(text);
  }

  bool MayWrite() const {
    if (settings_.lint_only || !outcome_.unset.empty()) return false;
    return std::none_of(sink_.diagnostics().begin(), sink_.diagnostics().end(), StopsOutput);
  }

  void Write() {
    if (!MayWrite()) return;
    outcome_.objects = objects_.size();
    // Output is about as long as input; growing step by step would copy a large one several times.
    outcome_.yaml.reserve(text_.size() + text_.size() / 2);
    ExpectToFill(outcome_.yaml.data(), outcome_.yaml.capacity());
    for (std::size_t i = 0; i < objects_.size(); ++i) {
      if (i > 0) outcome_.yaml += kDocumentSeparator;
      outcome_.emitted[i].begin = outcome_.yaml.size();
      WriteYaml(objects_[i], outcome_.yaml);
      outcome_.emitted[i].end = outcome_.yaml.size();
    }
    Verify();
  }

  // The second reader must find in the written text the tree that it was written from; anything else is our mistake.
  void Verify() {
    if (settings_.verify == CompileSettings::Verify::kNever || outcome_.yaml.empty()) return;
    auto difference = FirstDifference(outcome_.yaml, objects_);
    if (!difference && settings_.verify == CompileSettings::Verify::kAlways) {
      difference = FirstDifferenceByYamlCpp(outcome_.yaml, objects_);
    }
    if (!difference) return;
    sink_.Report(diag::kOutputDiffers, Span{file_, 0, 0}, *difference);
    outcome_.yaml.clear();
    outcome_.objects = 0;
  }

  void FinishFindings(std::span<const Document> documents) {
    outcome_.findings = sink_.TakeSorted();
    if (outcome_.yaml.empty()) DropClusterFindings(outcome_.findings);
    for (Diagnostic& finding : outcome_.findings) {
      if (finding.path.empty()) finding.path = PathAt(documents, finding.span);
    }
    for (EmittedObject& object : outcome_.emitted) object.path = PathAt(documents, object.source);
  }

  void HideComments() { outcome_.secrets.insert(outcome_.secrets.end(), comments_.begin(), comments_.end()); }

  FileId file_;
  std::string_view text_;
  const CompileSettings& settings_;
  const FileTraits& traits_;
  std::span<const Span> comments_;
  const WorkScope work_;
  CollectingSink sink_;
  FileOutcome outcome_;
  std::vector<Value> objects_;
};

}  // namespace

void DropClusterFindings(std::vector<Diagnostic>& findings) {
  constexpr int kEmissionPhase = 6;
  std::erase_if(findings, [](const Diagnostic& finding) {
    return finding.severity == Severity::kInfo && PhaseDigit(finding.code) == kEmissionPhase;
  });
}

FileOutcome CompileFile(FileId file, std::string_view text, const CompileSettings& settings, const FileTraits& traits) {
  DAGC_CHECK(settings.target != nullptr && settings.variables != nullptr);
  DAGC_CHECK(settings.resources != nullptr && settings.stacks != nullptr);
  return FileCompilation(file, text, settings, traits).Run();
}

}  // namespace dagc::driver
