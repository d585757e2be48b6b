"""
version: v2alpha
name: x
type: workflow
spec:
  dag:
    - name: a
"""
import sys
	print(sys.argv)
