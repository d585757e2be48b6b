// SPDX-License-Identifier: Apache-2.0
#include "bench/cases.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <deque>
#include <sstream>
#include <utility>
#include <vector>

#include "diag/collecting_sink.h"
#include "document/load.h"
#include "source/source_map.h"
#include "writer/yaml_writer.h"
#include "yaml/reader.h"

namespace dagc::bench {
namespace {

std::size_t Bytes(std::span<const std::string> texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  return bytes;
}

class IgnoringYamlCpp : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

std::size_t ScanWithYamlCpp(std::span<std::string> texts, Stopwatch&) {
  IgnoringYamlCpp handler;
  for (const std::string& text : texts) {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(handler)) {
    }
  }
  return Bytes(texts);
}

class Ignoring : public yaml::EventHandler {
 public:
  void OnEvent(const yaml::Event&) override {}
  void OnComment(std::uint32_t, std::uint32_t) override {}
};

std::size_t ReadEvents(std::span<std::string> texts, Stopwatch&) {
  Ignoring handler;
  CollectingSink sink;
  for (const std::string& text : texts) {
    Arena arena;
    yaml::Read(FileId{1}, text, {}, arena, handler, sink);
  }
  return Bytes(texts);
}

// As a run does it: each file's tree is gone when the file is done.
std::size_t ReadTrees(std::span<std::string> texts, Stopwatch&) {
  const std::size_t bytes = Bytes(texts);
  SourceMap sources;
  CollectingSink sink;
  for (std::string& text : texts) {
    const FileId file = sources.Add("input.yaml");
    sources.SetText(file, std::move(text));
    const LoadedFile loaded = LoadDocuments(file, sources.Text(file), {}, sink);
    sources.LineCount(file);  // builds the table of lines
  }
  return bytes;
}

std::size_t WriteTrees(std::span<std::string> texts, Stopwatch& watch) {
  SourceMap sources;
  CollectingSink sink;
  std::deque<LoadedFile> files;
  for (std::string& text : texts) {
    const FileId file = sources.Add("input.yaml");
    sources.SetText(file, std::move(text));
    files.push_back(LoadDocuments(file, sources.Text(file), {}, sink));
  }
  watch.Start();
  std::size_t bytes = 0;
  for (const LoadedFile& loaded : files) {
    std::string out;
    for (const Document& document : loaded.documents) WriteYaml(document.root, out);
    bytes += out.size();
  }
  return bytes;
}

constexpr Case kCases[] = {
    {"yaml-cpp", "yaml-cpp, events", ScanWithYamlCpp},
    {"events", "dagc, events", ReadEvents},
    {"tree", "dagc, tree and line table", ReadTrees},
    {"write", "dagc, tree to YAML", WriteTrees},
};

}  // namespace

std::span<const Case> Cases() { return kCases; }

}  // namespace dagc::bench
