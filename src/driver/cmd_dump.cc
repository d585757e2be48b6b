// SPDX-License-Identifier: Apache-2.0
// dagc dump PHASE FILE: what a phase of the compilation saw. Events stand in the notation of the YAML test suite, so
// that anyone can repeat it with dagc.
#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "diag/collecting_sink.h"
#include "document/dump.h"
#include "document/load.h"
#include "document/redact.h"
#include "driver/commands.h"
#include "driver/reporter.h"
#include "driver/session.h"
#include "driver/single_file.h"
#include "ir/dump.h"
#include "yaml/event_text.h"
#include "yaml/reader.h"

namespace dagc::driver {
namespace {

constexpr std::array<std::string_view, 3> kPhases = {"events", "document", "ir"};

// What the two phases that read text know of a file.
struct Reading {
  Reading(const Options& options, Io& io) : session(options, {true, {}}, io) {
    session.AddInputs({InputOf(options.arguments[1])});
    for (Diagnostic& finding : session.TakeSetupFindings()) sink.Add(std::move(finding));
    read = session.ReadText(0, sink);
    file = session.FileOf(0);
    load = session.ProfileOf(0).settings.load;
  }

  std::string_view Text() const { return session.sources().Text(file); }

  Session session;
  CollectingSink sink;
  FileId file;
  LoadOptions load;
  bool read = false;
};

// The documents without secrets. Places of secrets go to `secrets`.
void Load(Reading& reading, LoadedFile& loaded, std::vector<Span>& secrets) {
  loaded = LoadDocuments(reading.file, reading.Text(), reading.load, reading.sink);
  for (Document& document : loaded.documents) RedactSecrets(document, loaded.arena, secrets);
}

ExitCode Finish(Reading& reading, const std::vector<Span>& secrets, Io& io) {
  Masking masking = reading.session.masking();
  for (const Span& secret : secrets) masking.Hide(secret);
  if (reading.read && LooksLikeSecret(reading.Text())) masking.ShowOnlyKeys(reading.file);
  Reporter reporter(reading.session.run(), reading.session.sources(), masking, Reporter::Stream::kErr, io);
  TellByFile(reading.sink.TakeSorted(), reporter);
  return reporter.Finish();
}

// The events with `***` in the place of secrets.
class HidingPrinter : public yaml::EventHandler {
 public:
  HidingPrinter(FileId file, const std::vector<Span>& secrets, bool is_secret, bool readable, std::string& out)
      : file_(file), secrets_(secrets), is_secret_(is_secret), hide_all_(is_secret && !readable), printer_(out) {}

  void OnEvent(const yaml::Event& event) override {
    yaml::Event shown = event;
    if (event.kind == yaml::EventKind::kScalar && IsHidden({file_, event.begin, event.end})) {
      shown.text = kRedacted;
    }
    if (is_secret_) {  // a password may begin with `!`, `&` or `*`
      shown.tag = shown.anchor = {};
      if (event.kind == yaml::EventKind::kAlias) shown.text = kRedacted;
    }
    printer_.OnEvent(shown);
    previous_ = {file_, event.begin, event.end};
  }
  void OnComment(std::uint32_t, std::uint32_t) override {}

 private:
  bool IsHidden(Span span) const {
    // A value that is missing behind its tag is hidden at its key.
    const auto hides = [&](Span secret) {
      return (secret.begin <= span.begin && span.end <= secret.end) ||
             (span.begin == span.end && previous_.begin == secret.begin && previous_.end == secret.end);
    };
    return hide_all_ || std::any_of(secrets_.begin(), secrets_.end(), hides);
  }

  const FileId file_;
  const std::vector<Span>& secrets_;
  Span previous_;         // of the event before
  const bool is_secret_;  // the file may hold some
  const bool hide_all_;   // the file could not be read as documents, and may hold secrets
  yaml::EventPrinter printer_;
};

ExitCode DumpEvents(const Options& options, Io& io) {
  Reading reading(options, io);
  std::vector<Span> secrets;
  if (reading.read) {
    LoadedFile loaded;
    Load(reading, loaded, secrets);
    reading.sink.TakeSorted();  // the reader says again what concerns it
    const std::string_view text = reading.Text();
    std::string shown;
    HidingPrinter printer(reading.file, secrets, LooksLikeSecret(text), loaded.readable, shown);
    Arena arena;
    yaml::Read(reading.file, text, {reading.load.strict_yaml, reading.load.limits}, arena, printer, reading.sink);
    io.out << shown;
  }
  return Finish(reading, secrets, io);
}

ExitCode DumpDocuments(const Options& options, Io& io) {
  Reading reading(options, io);
  std::vector<Span> secrets;
  LoadedFile loaded;
  if (reading.read) Load(reading, loaded, secrets);
  for (const Document& document : loaded.documents) {
    io.out << DumpDocument(document, reading.session.sources());
  }
  return Finish(reading, secrets, io);
}

}  // namespace

std::vector<std::string_view> DumpWords() { return {kPhases.begin(), kPhases.end()}; }

ExitCode RunDump(const Options& options, Io& io) {
  const std::string& phase = options.arguments.front();
  if (phase == "events") return DumpEvents(options, io);
  if (phase == "document") return DumpDocuments(options, io);
  FileView view;
  view.show = [&](const ir::Workflow& workflow, const SourceMap&, const CompileSettings&) {
    io.out << ir::DumpWorkflow(workflow);
  };
  return ShowWorkflows(options, options.arguments[1], view, io);
}

}  // namespace dagc::driver
