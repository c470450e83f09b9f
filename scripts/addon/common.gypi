# How nodejieba is compiled when it is installed (`nodedir` in .npmrc). In the place of one Node's own headers, which would
# have to be downloaded: it uses nothing but Node-API, the same in every Node, whose headers come as a package.
{
  'target_defaults': {
    'default_configuration': 'Release',
    'include_dirs': ['<!(node -p "require(\'node-api-headers\').include_dir")'],
    'configurations': {'Release': {'cflags': ['-O3'], 'xcode_settings': {'GCC_OPTIMIZATION_LEVEL': '3'}}},
    'conditions': [
      ['OS=="linux"', {'cflags_cc': ['-std=c++17'], 'ldflags': ['-pthread']}],
      ['OS=="mac"', {'xcode_settings': {'CLANG_CXX_LANGUAGE_STANDARD': 'c++17', 'CLANG_CXX_LIBRARY': 'libc++'}}],
    ],
  },
}
