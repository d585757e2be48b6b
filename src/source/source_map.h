// SPDX-License-Identifier: Apache-2.0
// Owns the text of every file of a run and says where in it a byte stands.
//
// Files are declared first, in the order in which findings are to be listed, and filled later, so that numbers do not
// depend on which thread was quicker:
//
//   const FileId file = sources.Add("daily.yaml");   // one thread, before the workers start
//   sources.SetText(file, std::move(text));          // any thread, once per file
//   sources.Locate(span);                            // any thread, once the text is there
//
// Threads: Add never runs beside any other call. SetText and Release of one file never run beside another call about
// the same file. Everything else may run at the same time, about the same file too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "dagc/span.h"

namespace dagc {

// Counted from 1; columns in code points, a tab is one. A byte order mark takes no column. {0, 0} is "not known":
// no file, or a file whose text was released.
struct LineColumn {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

class SourceMap {
 public:
  SourceMap() = default;
  SourceMap(const SourceMap&) = delete;
  SourceMap& operator=(const SourceMap&) = delete;

  // Declares a file under the name that findings show. The first one is number 1.
  FileId Add(std::string path);
  // The file's bytes, fewer than 4 GiB. Views of an earlier text of the same file become invalid.
  void SetText(FileId file, std::string text);
  // Forgets the text of a file that nobody will draw any more; its path stays.
  void Release(FileId file);

  // Views stay valid until SetText or Release of the file, whatever is added meanwhile.
  std::string_view Text(FileId file) const { return files_[file.index - 1].text; }
  const std::string& Path(FileId file) const { return files_[file.index - 1].path; }
  std::size_t size() const { return files_.size(); }

  // Where a byte is; an offset behind the text's end counts as the end. `\n`, `\r\n` and `\r` end a line. Takes time in
  // proportion to the logarithm of the number of lines, however long a line is.
  LineColumn Locate(FileId file, std::uint32_t offset) const;
  // Where a span begins.
  LineColumn Locate(Span span) const { return Locate(span.file, span.begin); }

  // Lines of the file; a line end at the very end of the text opens one more, empty line.
  std::uint32_t LineCount(FileId file) const;
  // A line, counted from 1, without its line end and without a byte order mark; empty when there is no such line.
  std::string_view Line(FileId file, std::uint32_t line) const;
  // The offset of that line's first byte.
  std::uint32_t LineBegin(FileId file, std::uint32_t line) const;

 private:
  // Built at the first question about a file: most files have no finding and never need it.
  struct Index {
    std::vector<std::uint32_t> line_begins;
    // How many UTF-8 continuation bytes stand before each block of kBlock bytes; empty for pure ASCII.
    std::vector<std::uint32_t> continuations_before_block;
  };
  struct File {
    std::string path;
    std::string text;
    mutable std::mutex mutex;  // guards the building of `index`
    mutable bool indexed = false;
    mutable Index index;
  };

  static const Index& IndexOf(const File& file);
  static Index BuildIndex(std::string_view text);
  static std::uint32_t CountContinuations(const File& file, const Index& index, std::uint32_t before);

  std::deque<File> files_;  // a deque, because texts must not move and a mutex cannot
};

}  // namespace dagc
