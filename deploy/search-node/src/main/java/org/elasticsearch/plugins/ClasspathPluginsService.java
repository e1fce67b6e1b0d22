package org.elasticsearch.plugins;

import java.util.List;
import org.elasticsearch.Version;
import org.elasticsearch.env.Environment;

/** Offers plugin classes of the class path to a node, as a distribution would offer its module folders. */
public final class ClasspathPluginsService extends PluginsService {
    private final List<LoadedPlugin> plugins;

    public ClasspathPluginsService(
            Environment environment, PluginsLoader loader, List<Class<? extends Plugin>> pluginClasses) {
        super(environment.settings(), environment.configDir(), loader);
        plugins = pluginClasses.stream().map(type -> load(type, environment)).toList();
    }

    @Override
    protected List<LoadedPlugin> plugins() {
        return plugins;
    }

    private static LoadedPlugin load(Class<? extends Plugin> type, Environment environment) {
        Plugin plugin = loadPlugin(type, environment.settings(), environment.configDir());
        return new LoadedPlugin(descriptor(type), plugin, type.getClassLoader());
    }

    private static PluginDescriptor descriptor(Class<? extends Plugin> type) {
        String name = type.getName();
        String version = Version.CURRENT.toString();
        return new PluginDescriptor(
                name, name, version, version, "17", name, null, List.of(), false, false, false, false);
    }
}
