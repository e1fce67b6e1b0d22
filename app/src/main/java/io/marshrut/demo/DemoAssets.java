package io.marshrut.demo;

import io.marshrut.assets.AssetDraft;
import java.util.List;

/** The contents of {@code demo/assets.yaml}. */
record DemoAssets(List<AssetDraft> assets) {}
