# SPDX-License-Identifier: Apache-2.0
# The names of files in reports of Checkstyle and JUnit, as a reader of XML gets them: one line of JSON for each file
# that is named on the command line.
import json
import sys
import xml.etree.ElementTree

for path in sys.argv[1:]:
    root = xml.etree.ElementTree.parse(path).getroot()
    names = [node.get("name") for node in root if node.tag in ("file", "testsuite")]
    print(json.dumps(names))
