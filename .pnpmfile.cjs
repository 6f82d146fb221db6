// What of a manifest is for this workspace alone stays here: a tarball holds no sources, and so does not name them.
module.exports = {
  hooks: {
    beforePacking: (manifest) => ({ ...manifest, exports: withoutSources(manifest.exports) }),
  },
};

function withoutSources(exports) {
  return Object.fromEntries(
    Object.entries(exports).map(([entry, target]) => {
      if (typeof target === 'string') return [entry, target];
      const { 'diglot-source': _source, ...published } = target;
      return [entry, published];
    }),
  );
}
