// SPDX-License-Identifier: Apache-2.0
// dagc dump PHASE FILE: what a phase of the compilation saw, one line per fact.
#include <algorithm>
#include <array>
#include <ostream>
#include <string>

#include "base/json_text.h"
#include "diag/collecting_sink.h"
#include "document/load.h"
#include "document/redact.h"
#include "driver/commands.h"
#include "driver/reporter.h"
#include "driver/setup.h"
#include "driver/single_file.h"
#include "ir/dump.h"
#include "yaml/reader.h"

namespace dagc::driver {
namespace {

constexpr std::array<std::string_view, 3> kPhases = {"events", "document", "ir"};
constexpr std::array<std::string_view, 10> kEventNames = {"+STR", "-STR", "+DOC", "-DOC", "=VAL",
                                                          "=ALI", "+SEQ", "-SEQ", "+MAP", "-MAP"};
constexpr std::array<std::string_view, 7> kStyles = {"plain", "single", "double", "literal", "folded", "block", "flow"};

std::string Quoted(std::string_view text) {
  std::string quoted;
  AppendJsonString(quoted, text);
  return quoted;
}

// "3:7-3:12", the end exclusive.
std::string Place(const SourceMap& sources, Span span) {
  const auto text = [&](std::uint32_t offset) {
    const LineColumn at = sources.Locate(span.file, offset);
    return std::to_string(at.line) + ":" + std::to_string(at.column);
  };
  return text(span.begin) + "-" + text(span.end);
}

// What the two phases that read text know of a file.
struct Reading {
  SourceMap sources;
  CollectingSink sink;
  FileId file;
  LoadOptions load;
  bool read = false;
};

void Read(const Options& options, Io& io, Reading& reading) {
  const Input input = InputOf(options.arguments[1]);
  reading.file = reading.sources.Add(input.path);
  reading.load = {options.strict_yaml, options.limits};
  reading.read = ReadSource(input, reading.file, options.limits.file_bytes, io, reading.sources, reading.sink);
}

// The documents without secrets. Places of secrets go to `secrets`.
void Load(Reading& reading, LoadedFile& loaded, std::vector<Span>& secrets) {
  loaded = LoadDocuments(reading.file, reading.sources.Text(reading.file), reading.load, reading.sink);
  for (Document& document : loaded.documents) document.root = RedactSecrets(document.root, loaded.arena, secrets);
}

ExitCode Finish(const Options& options, Reading& reading, const std::vector<Span>& secrets, Io& io) {
  Reporter reporter(options, reading.sources, Reporter::Stream::kErr, io);
  for (const Span& secret : secrets) reporter.masking().Hide(secret);
  if (reading.read && LooksLikeSecret(reading.sources.Text(reading.file))) {
    reporter.masking().ShowOnlyKeys(reading.file);
  }
  TellByFile(reading.sink.TakeSorted(), reporter);
  return reporter.Finish();
}

class EventPrinter : public yaml::EventHandler {
 public:
  EventPrinter(const Reading& reading, const std::vector<Span>& secrets, bool hide_all, std::ostream& out)
      : reading_(reading), secrets_(secrets), hide_all_(hide_all), out_(out) {}

  void OnEvent(const yaml::Event& event) override {
    using enum yaml::EventKind;
    const bool closes = event.kind == kSequenceEnd || event.kind == kMappingEnd || event.kind == kDocumentEnd;
    if (closes) --depth_;
    out_ << std::string(2 * depth_, ' ') << kEventNames[static_cast<std::size_t>(event.kind)];
    const Span span{reading_.file, event.begin, event.end};
    out_ << ' ' << Place(reading_.sources, span);
    if (event.is_explicit) out_ << " explicit";
    const bool has_style = event.kind == kScalar || event.kind == kSequenceStart || event.kind == kMappingStart;
    if (has_style) out_ << ' ' << kStyles[static_cast<std::size_t>(event.style)];
    if (!event.anchor.empty()) out_ << " &" << event.anchor;
    if (!event.tag.empty()) out_ << " <" << event.tag << '>';
    if (event.kind == kScalar) out_ << ' ' << (IsHidden(span) ? std::string(kRedacted) : Quoted(event.text));
    if (event.kind == kAlias) out_ << " *" << event.text;
    out_ << '\n';
    if (event.kind == kSequenceStart || event.kind == kMappingStart || event.kind == kDocumentStart) ++depth_;
  }

  void OnComment(std::uint32_t begin, std::uint32_t end) override {
    out_ << std::string(2 * depth_, ' ') << "#    " << Place(reading_.sources, {reading_.file, begin, end}) << '\n';
  }

 private:
  bool IsHidden(Span span) const {
    return hide_all_ || std::any_of(secrets_.begin(), secrets_.end(),
                                    [&](Span secret) { return secret.begin <= span.begin && span.end <= secret.end; });
  }

  const Reading& reading_;
  const std::vector<Span>& secrets_;
  const bool hide_all_;  // the file could not be read as documents, and may hold secrets
  std::ostream& out_;
  std::size_t depth_ = 0;
};

ExitCode DumpEvents(const Options& options, Io& io) {
  Reading reading;
  Read(options, io, reading);
  std::vector<Span> secrets;
  if (reading.read) {
    LoadedFile loaded;
    Load(reading, loaded, secrets);
    reading.sink.TakeSorted();  // the reader says again what concerns it
    const std::string_view text = reading.sources.Text(reading.file);
    EventPrinter printer(reading, secrets, !loaded.readable && LooksLikeSecret(text), io.out);
    Arena arena;
    yaml::Read(reading.file, text, {reading.load.strict_yaml, reading.load.limits}, arena, printer, reading.sink);
  }
  return Finish(options, reading, secrets, io);
}

// Depth is bounded by the reader's limit on nesting.
void PrintValue(const Value& value, std::size_t depth, const SourceMap& sources, std::ostream& out) {
  const std::string indent(2 * depth, ' ');
  const std::string place = value.span().file ? "  # " + Place(sources, value.span()) : "";
  if (value.IsScalar()) {
    out << ' ' << KindName(value.kind()) << ' ' << Quoted(value.text()) << place << '\n';
    return;
  }
  out << ' ' << KindName(value.kind()) << place << '\n';
  for (const Entry& entry : value.entries()) {
    out << indent << Quoted(entry.key.text()) << ':';
    PrintValue(entry.value, depth + 1, sources, out);
  }
  for (const Value& item : value.items()) {
    out << indent << '-';
    PrintValue(item, depth + 1, sources, out);
  }
}

ExitCode DumpDocuments(const Options& options, Io& io) {
  Reading reading;
  Read(options, io, reading);
  std::vector<Span> secrets;
  LoadedFile loaded;
  if (reading.read) Load(reading, loaded, secrets);
  for (const Document& document : loaded.documents) {
    io.out << "document " << document.index << ':';
    PrintValue(document.root, 1, reading.sources, io.out);
  }
  return Finish(options, reading, secrets, io);
}

}  // namespace

std::vector<std::string_view> DumpWords() { return {kPhases.begin(), kPhases.end()}; }

ExitCode RunDump(const Options& options, Io& io) {
  const std::string& phase = options.arguments.front();
  if (phase == "events") return DumpEvents(options, io);
  if (phase == "document") return DumpDocuments(options, io);
  return ShowWorkflows(options, options.arguments[1], io,
                       [&](const ir::Workflow& workflow) { io.out << ir::DumpWorkflow(workflow); });
}

}  // namespace dagc::driver
