package be.ptr.intake;

import be.ptr.bpmn.PhaseModeller;
import be.ptr.configuration.Settings;
import be.ptr.workbook.WorkbookReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    WorkbookReader workbookReader(Settings settings) {
        return new WorkbookReader(settings.excel(), settings.plan());
    }

    @Bean
    PhaseModeller phaseModeller(Settings settings) {
        return new PhaseModeller(settings.states().lockedWindow());
    }
}
